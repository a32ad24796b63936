package org.bellgrid.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
    private static final Alert LOW = alert(Alert.Severity.WARNING, null, "0.2");
    private static final Alert NEARLY_NOTHING = alert(Alert.Severity.CRITICAL, null, "0.05");
    private static final Alert SLOW = alert(Alert.Severity.WARNING, "1", null);

    @Test
    void what_may_not_rise_is_green_up_to_the_limit() {
        assertThat(new Thresholds(List.of(SLOW), null).json())
                .hasToString("{\"mode\":\"absolute\",\"steps\":[{\"color\":\"green\",\"value\":null},"
                        + "{\"color\":\"orange\",\"value\":1.0}]}");
    }

    @Test
    void what_may_not_fall_gets_worse_from_limit_to_limit() {
        assertThat(new Thresholds(List.of(LOW, NEARLY_NOTHING), null).json())
                .hasToString("{\"mode\":\"absolute\",\"steps\":[{\"color\":\"red\",\"value\":null},"
                        + "{\"color\":\"orange\",\"value\":0.05},{\"color\":\"green\",\"value\":0.2}]}");
    }

    @Test
    void nought_is_good_where_all_above_it_is_bad() {
        assertThat(new Thresholds(List.of(), new Limit("0", null))
                        .json()
                        .at("/steps/1/value")
                        .asDouble())
                .isPositive();
    }

    private static Alert alert(Alert.Severity severity, @Nullable String above, @Nullable String below) {
        return new Alert("Bellgrid", severity, new Expression("a{here}"), above, below, null, null, "", "", "");
    }
}
