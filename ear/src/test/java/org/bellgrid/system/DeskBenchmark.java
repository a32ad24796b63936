package org.bellgrid.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Prints how quickly the desk opens with a sheet of 300 blocks, all of them doubtful, and how quickly it answers keys, as a
 * browser on this machine sees it: {@code mvn -q -Pdesk-benchmark}. Medians; the browser's first visit does not count.
 */
final class DeskBenchmark {
    private static final int DAYS = 5;
    private static final int LESSONS = 60;
    private static final int MINUTES = 10;
    private static final int ROW_HEIGHT = 11;
    private static final int OPENINGS = 9;
    private static final int PRESSES = 20;

    /** Milliseconds from navigation to the frame in which a block has the focus, and from each key to the frame after it. */
    private static final String WATCH = """
            const painted = (done) => requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => done(performance.now());
              channel.port2.postMessage(null);
            });
            window.opened = new Promise((done) => addEventListener('focusin', ({target}) => {
              if (target.matches('[role=gridcell]')) {
                painted(done);
              }
            }));
            window.listen = () => {
              window.pressed = new Promise((done) => addEventListener('keydown', ({timeStamp}) => {
                painted((now) => done(now - timeStamp));
              }, {capture: true, once: true}));
            };
            """;

    private final RunningBellgrid bellgrid;
    private final Visitor.Entrance entrance;

    private DeskBenchmark(RunningBellgrid bellgrid, Visitor.Entrance entrance) {
        this.bellgrid = bellgrid;
        this.entrance = entrance;
    }

    /** Ends the JVM, and with it database, broker and server, which would keep it alive otherwise. */
    public static void main(String[] args) {
        int status = 1;
        try (Chromium chromium = Chromium.start()) {
            RunningBellgrid bellgrid = RunningBellgrid.started();
            new DeskBenchmark(bellgrid, new Visitor.Entrance(bellgrid, chromium.browser())).measure();
            status = 0;
        } catch (Exception e) {
            System.err.println("Not measured: " + e);
        } finally {
            System.exit(status);
        }
    }

    private void measure() throws IOException, InterruptedException {
        ReviewTasks tasks = ReviewTasks.none(bellgrid, "1.0");
        String task = tasks.about("Three hundred.pdf", sheet());
        int blocks = tasks.seen(task).path("blocks").asInt();
        tasks.act(tasks.reviewer(), task, "claim");
        try (Visitor visitor = entrance.desktop().signedIn("reviewer")) {
            Page page = visitor.page();
            page.addInitScript(WATCH);
            String path = "/hitl/desk?task=" + task;
            opened(visitor, path);
            double opening = median(IntStream.range(0, OPENINGS).mapToDouble(visit -> opened(visitor, path)));
            System.out.printf(
                    "%d blocks, %d doubtful%n",
                    blocks, tasks.seen(task).path("doubtful").asInt());
            print("open, until the first doubtful block has the focus", opening);
            print("accept and next (Enter)", pressed(page, "Enter"));
            print("one block down (arrow)", pressed(page, "ArrowDown"));
            page.keyboard().press("e");
            print("a letter into the name", pressed(page, "x"));
        }
    }

    private static void print(String what, double millis) {
        System.out.printf("%-52s %5.0f ms%n", what, millis);
    }

    private static double opened(Visitor visitor, String path) {
        Page page = visitor.open(path).page();
        double time = ((Number) page.evaluate("window.opened")).doubleValue();
        assertThat(page.locator("#picture image").first()).isVisible();
        return time;
    }

    private static double pressed(Page page, String key) {
        List<Double> times = new ArrayList<>();
        for (int press = 0; press < PRESSES; press++) {
            page.evaluate("window.listen()");
            page.keyboard().press(key);
            times.add(((Number) page.evaluate("window.pressed")).doubleValue());
        }
        return median(times.stream().mapToDouble(Double::doubleValue));
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** A week of sixty short lessons a day, no two of which are called alike. */
    private static byte[] sheet() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Time", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"));
        for (int lesson = 0; lesson < LESSONS; lesson++) {
            List<String> row = new ArrayList<>();
            row.add(time(lesson) + " - " + time(lesson + 1));
            for (int day = 0; day < DAYS; day++) {
                row.add("Lesson " + letters(lesson * DAYS + day));
            }
            rows.add(row);
        }
        return SheetPdf.table(rows, ROW_HEIGHT);
    }

    private static String time(int lesson) {
        int minute = 8 * 60 + lesson * MINUTES;
        return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    private static String letters(int number) {
        return "" + (char) ('A' + number / 26 % 26) + (char) ('a' + number % 26);
    }
}
