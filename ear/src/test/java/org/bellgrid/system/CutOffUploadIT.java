package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploaders whose line breaks in the middle: nothing is left of what they have sent, and nobody else notices. */
@ExtendWith(RunningBellgrid.Starter.class)
class CutOffUploadIT {
    private static final String BOUNDARY = "boundary";
    private static final int CHUNK = 8192;
    private static final int SIZE = 3_000_000;

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    CutOffUploadIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @ParameterizedTest
    @CsvSource({
        "/documents, 10",
        "/documents, 30",
        "/documents, 50",
        "/documents, 70",
        "/documents, 90",
        "/documents/batch, 10",
        "/documents/batch, 50",
        "/documents/batch, 90"
    })
    @Timeout(30)
    void an_upload_that_breaks_off_leaves_nothing(String path, int percent) throws Exception {
        Traces before = Traces.atRest(bellgrid);

        for (boolean chunked : List.of(false, true)) {
            breakOff(path, percent, chunked);
        }

        while (!Traces.of(bellgrid).equals(before)) { // the server hears of it in its own time
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(bellgrid.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(Traces.of(bellgrid)).isEqualTo(before);
    }

    /** As a proxy passes it on that does not know how long it was. */
    @ParameterizedTest
    @CsvSource({"/documents, 10", "/documents, 90", "/documents/batch, 10", "/documents/batch, 90"})
    @Timeout(30)
    void a_form_that_is_not_closed_is_refused_and_leaves_nothing(String path, int percent) throws Exception {
        Traces before = Traces.atRest(bellgrid);
        byte[] form = form();

        HttpResponse<String> answer = teacher.post(
                path,
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(form, 0, form.length / 100 * percent));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Traces.of(bellgrid)).isEqualTo(before);
    }

    /** Sends so much of a form, then closes the connection. */
    private void breakOff(String path, int percent, boolean chunked) throws IOException {
        byte[] form = form();
        byte[] sent = Arrays.copyOf(form, (int) (form.length * (long) percent / 100));
        String head = """
                POST /api/v1%s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=%s\r
                %s\r
                \r
                """.formatted(
                        path,
                        teacher.token(),
                        BOUNDARY,
                        chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + form.length);
        try (Socket socket = new Socket("localhost", bellgrid.base().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(chunked ? inChunks(sent) : sent);
            out.flush();
        }
    }

    private static byte[] inChunks(byte[] bytes) throws IOException {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int from = 0; from < bytes.length; from += CHUNK) {
            int length = Math.min(CHUNK, bytes.length - from);
            chunks.write("%x\r\n".formatted(length).getBytes(StandardCharsets.US_ASCII));
            chunks.write(bytes, from, length);
            chunks.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        return chunks.toByteArray();
    }

    private static byte[] form() throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write("""
                --%s\r
                Content-Disposition: form-data; name="file"; filename="cut-off.pdf"\r
                Content-Type: application/pdf\r
                \r
                """.formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
        form.write(Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), SIZE));
        form.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    /**
     * What uploads leave behind.
     *
     * @param files in the data folder and among the temporary ones; logs and what the database keeps are not an upload's
     */
    private record Traces(long documents, long jobs, Set<Path> files) {
        private static final String AT_WORK =
                "processing_jobs WHERE status NOT LIKE 'hitl_%' AND status NOT IN ('completed', 'failed', 'cancelled')";

        /** Waits until no stage is at work on what other tests have left; people may be. */
        static Traces atRest(RunningBellgrid bellgrid) throws SQLException, IOException, InterruptedException {
            while (count(bellgrid, AT_WORK) > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return of(bellgrid);
        }

        static Traces of(RunningBellgrid bellgrid) throws SQLException, IOException {
            return new Traces(count(bellgrid, "documents"), count(bellgrid, "processing_jobs"), files(bellgrid));
        }

        private static long count(RunningBellgrid bellgrid, String table) throws SQLException {
            try (Connection connection = bellgrid.connection();
                    Statement sql = connection.createStatement();
                    ResultSet count = sql.executeQuery("SELECT count(*) FROM " + table)) {
                count.next();
                return count.getLong(1);
            }
        }

        private static Set<Path> files(RunningBellgrid bellgrid) throws IOException {
            Set<Path> files = new TreeSet<>();
            for (Path folder : List.of(bellgrid.data().resolve("blobs"), bellgrid.temporary())) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.add(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
            return files;
        }
    }
}
