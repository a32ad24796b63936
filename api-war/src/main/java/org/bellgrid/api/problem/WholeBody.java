package org.bellgrid.api.problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.bellgrid.domain.problem.Problem;

/**
 * Takes a form in as a whole before the container reads it: of one that breaks off, the container would keep what has
 * come in a temporary file for ever; and one that lacks its end it would take for complete.
 */
final class WholeBody {
    /** So much may come after the last boundary. */
    private static final int EPILOGUE_BYTES = 1024;

    private WholeBody() {}

    /**
     * The same bytes from a file that has no name any more: it is gone as soon as the stream is closed, or the JVM dead.
     *
     * @throws ProblemException when the form does not end as it should
     */
    static InputStream of(InputStream body, String boundary) throws IOException {
        Path file = Files.createTempFile("body", null);
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            body.transferTo(Channels.newOutputStream(channel));
            demandEnd(channel, "--" + boundary + "--");
            return Channels.newInputStream(channel.position(0));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void demandEnd(FileChannel form, String end) throws IOException {
        InputStream last =
                Channels.newInputStream(form.position(Math.max(0, form.size() - end.length() - EPILOGUE_BYTES)));
        if (!new String(last.readAllBytes(), StandardCharsets.ISO_8859_1).contains(end)) {
            throw new ProblemException(Problem.VALIDATION_ERROR, "The form has no end.");
        }
    }
}
