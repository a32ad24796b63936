package org.bellgrid.domain.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.draft.ReaderTier;
import org.junit.jupiter.api.Test;

class InstancesTest {
    private static final InstanceState IDLE = new InstanceState(0, 0, true, Set.of());
    private static final InstanceState BUSY = new InstanceState(2, 3, false, Set.of(ReaderTier.CLOUD_OCR));

    private final Instances instances = bean(Instances.class);
    private final UUID id = UUID.randomUUID();
    private final InstanceDetails details =
            new InstanceDetails("server " + id, "1.2", "engine 5", List.of("api", "reading"), 2);

    @Test
    void a_server_that_says_that_it_is_there_is_seen_as_it_was_last() {
        renew(IDLE);
        Instance first = seen().orElseThrow();
        assertThat(first.details()).isEqualTo(details);
        assertThat(first.state()).isEqualTo(IDLE);

        renew(BUSY);

        Instance second = seen().orElseThrow();
        assertThat(second.state()).isEqualTo(BUSY);
        assertThat(second.startedAt()).isEqualTo(first.startedAt());
        assertThat(second.seenAt()).isAfter(first.seenAt());
    }

    @Test
    void a_server_hears_that_it_is_drained_and_that_it_is_so_no_more() {
        assertThat(renew(IDLE)).isFalse();

        assertThat(drain(true)).isTrue();
        assertThat(renew(IDLE)).isTrue();
        assertThat(seen()).map(Instance::drained).contains(true);

        assertThat(drain(false)).isTrue();
        assertThat(renew(IDLE)).isFalse();
    }

    @Test
    void a_server_that_has_left_is_not_there_to_be_drained() {
        renew(IDLE);

        forAll(() -> {
            instances.leave(id);
            return id;
        });

        assertThat(seen()).isEmpty();
        assertThat(drain(true)).isFalse();
    }

    @Test
    void a_server_that_ended_without_a_word_is_forgotten_after_a_while() {
        renew(IDLE);
        change("UPDATE instances SET seen_at = seen_at - interval '2 minutes' WHERE id = ?1", id);

        forgetUnseen(Duration.ofMinutes(3));
        assertThat(seen()).as("not yet").isPresent();

        forgetUnseen(Duration.ofMinutes(1));
        assertThat(seen()).isEmpty();
    }

    private boolean renew(InstanceState state) {
        return forAll(() -> instances.renew(id, details, state));
    }

    private boolean drain(boolean drained) {
        return forAll(() -> instances.drain(id, drained));
    }

    private void forgetUnseen(Duration unseen) {
        forAll(() -> {
            instances.forgetUnseen(unseen);
            return unseen;
        });
    }

    private Optional<Instance> seen() {
        return forAll(instances::all).stream()
                .filter(instance -> instance.id().equals(id))
                .findFirst();
    }
}
