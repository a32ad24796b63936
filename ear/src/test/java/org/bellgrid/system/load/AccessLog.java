package org.bellgrid.system.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How long requests have taken within the server, from now on, as it writes down itself. */
final class AccessLog {
    /** The status, the length, the microseconds and the request id: see the server's {@code logFormat}. */
    private static final Pattern UPLOAD = Pattern.compile("\"POST /api/v1/documents\" (\\d+) \\S+ (\\d+) ");

    private static final long POLL_MILLIS = 200;

    private final Path file;
    private final long linesBefore;

    AccessLog(Path file) throws IOException {
        this.file = file;
        this.linesBefore = count();
    }

    private long count() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    /** All uploads, once the server has written down so many. */
    Answers uploads(int number, Duration length) throws IOException, InterruptedException {
        List<Matcher> uploads = uploads();
        while (uploads.size() < number) {
            Thread.sleep(POLL_MILLIS);
            uploads = uploads();
        }
        return Answers.of(
                uploads.stream()
                        .map(upload -> Integer.parseInt(upload.group(2)) / 1e3)
                        .toList(),
                (int) uploads.stream()
                        .filter(upload -> !upload.group(1).equals("202"))
                        .count(),
                length.toMillis() / 1e3);
    }

    private List<Matcher> uploads() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(linesBefore)
                    .map(UPLOAD::matcher)
                    .filter(Matcher::find)
                    .toList();
        }
    }
}
