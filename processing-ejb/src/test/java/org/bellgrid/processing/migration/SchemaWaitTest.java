package org.bellgrid.processing.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

class SchemaWaitTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Deque<Supplier<List<String>>> looks = new ArrayDeque<>();

    @Test
    void it_ends_when_nothing_is_missing_any_more() throws Exception {
        looks.add(() -> List.of("021", "022"));
        looks.add(() -> List.of("022"));
        looks.add(List::of);

        await(LONG);

        assertThat(looks).isEmpty();
    }

    @Test
    void a_database_that_does_not_answer_yet_is_waited_for() throws Exception {
        looks.add(() -> {
            throw new FlywayException("connection refused");
        });
        looks.add(List::of);

        await(LONG);

        assertThat(looks).isEmpty();
    }

    @Test
    void whoever_waits_in_vain_is_told_for_what() {
        looks.add(() -> List.of("021", "022"));

        assertThatThrownBy(() -> await(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it lacks 021, 022")
                .hasMessageContaining("migration job");
    }

    private void await(Duration patience) throws InterruptedException {
        new SchemaWait(() -> looks.remove().get(), Duration.ZERO).await(patience);
    }
}
