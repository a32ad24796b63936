package org.bellgrid.extraction.evaluation;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Frames;

/** A reader process that does what the document says: {@code die}, {@code hang}, or else refuse it. */
final class UnreliableReader {

    private UnreliableReader() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        InputStream in = new FileInputStream(FileDescriptor.in);
        Frames.write(out, new ReadResult.Ready());
        Optional<ReadRequest.Classify> request = Frames.read(in, ReadRequest.Classify.class);
        while (request.isPresent()) {
            String document = new String(request.get().document(), StandardCharsets.UTF_8);
            if (document.equals("die")) {
                System.exit(3);
            }
            if (document.equals("hang")) {
                Thread.currentThread().join();
            }
            Frames.write(out, new ReadResult.Refused(Problem.NOT_A_TIMETABLE, document));
            request = Frames.read(in, ReadRequest.Classify.class);
        }
    }
}
