package org.bellgrid.processing.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class MetricsTimerTest {
    @ParameterizedTest
    @CsvSource({"1800, 20000, 1800000", "1, 1000, 1000"})
    void it_begins_soon_and_goes_on_at_the_chosen_pace(int pauseSeconds, long first, long pause) {
        List<String> made = new ArrayList<>();
        MetricsTimer timer = new MetricsTimer();
        timer.config = new MetricsConfig();
        timer.config.pauseSeconds = pauseSeconds;
        timer.timers = (TimerService) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TimerService.class}, (self, method, arguments) -> {
                    TimerConfig config = (TimerConfig) arguments[2];
                    made.add("%s %s, persistent: %s".formatted(arguments[0], arguments[1], config.isPersistent()));
                    return null;
                });

        timer.begin();

        assertThat(made).containsExactly("%d %d, persistent: false".formatted(first, pause));
    }
}
