package org.bellgrid.domain.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LogContextTest {
    @Test
    void what_was_there_before_is_there_again() {
        try (LogContext.Opened outer =
                LogContext.NONE.with(LogField.REQUEST_ID, "request").open()) {
            try (LogContext.Opened inner =
                    LogContext.current().with(LogField.DURATION, 12).open()) {
                LogContext.add(LogField.STAGE, "ocr");
                assertThat(LogContext.current().value(LogField.REQUEST_ID)).contains("request");
                assertThat(LogContext.current().value(LogField.DURATION)).contains("12");
                assertThat(LogContext.current().value(LogField.STAGE)).contains("ocr");
            }
            assertThat(LogContext.current().value(LogField.REQUEST_ID)).contains("request");
            assertThat(LogContext.current().value(LogField.DURATION)).isEmpty();
            assertThat(LogContext.current().value(LogField.STAGE)).isEmpty();
        }
        assertThat(LogContext.current()).isSameAs(LogContext.NONE);
    }

    @Test
    void a_thread_of_a_pool_knows_nothing_of_who_has_handed_it_work_or_had_it_before() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (LogContext.Opened about =
                LogContext.NONE.with(LogField.JOB_ID, "job").open()) {
            pool.submit(() -> {
                        try (LogContext.Opened work =
                                LogContext.NONE.with(LogField.USER_ID, "user").open()) {
                            LogContext.add(LogField.DISTRICT_ID, "district");
                        }
                    })
                    .get();

            LogContext seen = pool.submit(LogContext::current).get();

            assertThat(LogField.values()).allMatch(field -> seen.value(field).equals(Optional.empty()));
        } finally {
            pool.shutdown();
        }
    }
}
