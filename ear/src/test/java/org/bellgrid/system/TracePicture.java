package org.bellgrid.system;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bellgrid.standin.VisionTexts;

/**
 * Draws the trace of one document, a photograph of which one lesson is blurred, from its upload to a webhook: {@code mvn -q
 * -Ptrace}. The argument is the file to write.
 */
final class TracePicture {
    private TracePicture() {}

    /** Ends the JVM, and with it database, broker and server, which would keep it alive otherwise. */
    public static void main(String[] args) {
        int status = 1;
        try (Receiver receiver = new Receiver()) {
            RunningBellgrid bellgrid = RunningBellgrid.traced();
            Files.writeString(Path.of(args[0]), new Waterfall(trace(bellgrid, receiver)).svg());
            status = 0;
        } catch (Exception e) {
            System.err.println("The picture was not drawn: " + e);
        } finally {
            System.exit(status);
        }
    }

    private static List<CollectedSpan> trace(RunningBellgrid bellgrid, Receiver receiver) throws Exception {
        bellgrid.vision().always(VisionTexts.reading(BlurredSheet.LESSON));
        Client teacher = Client.demo(bellgrid, "teacher");
        // The first readings warm everything up.
        for (int number = 0; number < 5; number++) {
            Upload.of(teacher, "week.png", BlurredSheet.picture(teacher)).rested();
        }
        Client.demo(bellgrid, "admin").post("/webhooks", "application/json", BodyPublishers.ofString("""
                {"url": "%s", "eventTypes": ["job.completed"]}""".formatted(
                        receiver.answering("/hooks", 204))));
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        upload.rested();
        TraceCollector collector = TestSurroundings.get().traces();
        collector.traceOf(upload.jobId(), span -> span.name().equals("webhook"));
        return collector.traceOf(upload.jobId(), span -> span.name().equals("notification"));
    }
}
