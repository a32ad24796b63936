package org.bellgrid.processing.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderPoolTest {
    private static final long PLENTY = 4L << 30;
    private static final long FRUGAL = 400L << 20;
    private static final int RECYCLE_AFTER = 3;

    private final List<String> ended = new CopyOnWriteArrayList<>();
    private final ReaderPool.Ends ends = new ReaderPool.Ends() {
        @Override
        public void failed(ReaderFailure.Cause cause) {
            ended.add(cause.name());
        }

        @Override
        public void recycled() {
            ended.add("recycled");
        }
    };

    private ReaderPool pool;

    @BeforeEach
    void start() throws IOException {
        pool = new ReaderPool(settings(1, PLENTY), ends);
    }

    @AfterEach
    void end() {
        pool.close();
    }

    @Test
    void a_request_is_answered() throws ReaderFailure {
        assertThat(pool.ask(document("read"))).isInstanceOf(ReadResult.Classified.class);
    }

    @ParameterizedTest
    @CsvSource({"hang, OVERRAN", "crash, CRASHED", "exit, CRASHED", "exhaust the heap, EXHAUSTED"})
    void a_reader_that_comes_to_its_end_is_replaced_for_the_next_document(String order, ReaderFailure.Cause cause)
            throws ReaderFailure {
        int before = pidOf(pool.ask(document("read")));

        assertThatThrownBy(() -> pool.ask(document(order)))
                .isInstanceOfSatisfying(
                        ReaderFailure.class,
                        failure ->
                                assertThat(failure.why()).as(failure.symptom()).isEqualTo(cause));

        assertThat(pidOf(pool.ask(document("read")))).isNotEqualTo(before);
        assertThat(ProcessHandle.of(before)).isEmpty();
        assertThat(ended).containsExactly(cause.name());
    }

    @Test
    void a_reader_that_takes_too_much_memory_is_killed() throws IOException {
        try (ReaderPool frugal = new ReaderPool(settings(1, FRUGAL), ends)) {
            assertThatThrownBy(() -> frugal.ask(document("exhaust native memory")))
                    .isInstanceOfSatisfying(
                            ReaderFailure.class,
                            failure -> assertThat(failure.why()).isEqualTo(ReaderFailure.Cause.EXHAUSTED));
        }
    }

    @Test
    void a_reader_is_recycled_after_so_many_answers() throws ReaderFailure {
        int first = pidOf(pool.ask(document("read")));
        for (int answers = 1; answers < RECYCLE_AFTER; answers++) {
            assertThat(pidOf(pool.ask(document("read")))).isEqualTo(first);
        }

        assertThat(pidOf(pool.ask(document("read")))).isNotEqualTo(first);
        assertThat(ended).containsExactly("recycled");
    }

    @Test
    void it_says_how_many_readers_there_are_and_what_they_do() throws Exception {
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            pool.ask(document("read"));
            int idle = pool.busy();
            Future<ReadResult> hanging = callers.submit(() -> pool.ask(document("hang")));
            while (pool.busy() == 0) {
                Thread.onSpinWait();
            }

            assertThat(idle).isZero();
            assertThat(pool.size()).isEqualTo(1);
            assertThat(pool.largestBytes()).isBetween(1L << 20, PLENTY);
            assertThatThrownBy(hanging::get).hasCauseInstanceOf(ReaderFailure.class);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void one_document_that_hangs_does_not_hold_up_the_others() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try (ReaderPool two = new ReaderPool(settings(2, PLENTY), ends)) {
            Future<ReadResult> hanging = callers.submit(() -> two.ask(document("hang")));
            List<Future<ReadResult>> others = new ArrayList<>();
            for (int document = 0; document < 6; document++) {
                others.add(callers.submit(() -> two.ask(document("read"))));
            }

            for (Future<ReadResult> other : others) {
                assertThat(other.get()).isInstanceOf(ReadResult.Classified.class);
            }
            assertThatThrownBy(hanging::get).hasCauseInstanceOf(ReaderFailure.class);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void somebody_who_waits_is_answered() throws ReaderFailure {
        assertThat(pool.askSoon(document("read"), Duration.ZERO))
                .hasValueSatisfying(answer -> assertThat(answer).isInstanceOf(ReadResult.Classified.class));
    }

    @Test
    void somebody_who_waits_gets_the_next_reader_or_none() throws Exception {
        pool.ask(document("read"));
        ExecutorService callers = Executors.newSingleThreadExecutor();
        try {
            Future<ReadResult> hanging = callers.submit(() -> pool.ask(document("hang")));
            while (pool.askSoon(document("read"), Duration.ZERO).isPresent()) {
                Thread.onSpinWait();
            }

            assertThat(pool.askSoon(document("read"), Duration.ofMillis(10))).isEmpty();
            assertThat(pool.askSoon(document("read"), Duration.ofSeconds(60))).isPresent();
            assertThatThrownBy(hanging::get).hasCauseInstanceOf(ReaderFailure.class);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void closing_ends_every_process() throws ReaderFailure {
        int pid = pidOf(pool.ask(document("read")));

        pool.close();

        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    private static ReaderSettings settings(int processes, long memoryBytes) {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx64m",
                "-XX:MaxDirectMemorySize=2g",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:+DisplayVMOutputToStderr",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ObedientReader.class.getName());
        return new ReaderSettings(
                command,
                processes,
                memoryBytes,
                RECYCLE_AFTER,
                Duration.ofSeconds(60),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4));
    }

    private static ReadRequest document(String order) {
        return new ReadRequest.Classify(order.getBytes(UTF_8), ReadingLimits.DEFAULT);
    }

    private static int pidOf(ReadResult result) {
        return ((ReadResult.Classified) result).pages();
    }
}
