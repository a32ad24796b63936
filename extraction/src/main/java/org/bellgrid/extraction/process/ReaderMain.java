package org.bellgrid.extraction.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Frames;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.source.image.LocalPictureReader;

/**
 * The reader process: a {@link ReadRequest} on standard input is answered by a
 * {@link ReadResult} on standard output, one at a time, until the input ends. {@link ReadResult.Ready} says that it is warm. Anything that
 * goes wrong beyond the document ends the process, and the server starts another.
 */
public final class ReaderMain {
    private ReaderMain() {}

    /** Takes no arguments. */
    public static void main(String[] args) throws IOException {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        endWithParent();
        System.setOut(System.err); // a library that prints must not be taken for an answer
        ImageIO.setUseCache(false); // a picture is in memory anyway, and a file would outlive a reader that is killed
        CompletableFuture<Void> documents = CompletableFuture.runAsync(WarmUp::documents);
        try (LocalPictureReader pictures = new LocalPictureReader()) {
            TimetableReader reader = new TimetableReader(pictures);
            WarmUp.pictures(reader);
            documents.join();
            Frames.write(out, new ReadResult.Ready());
            serve(reader, new BufferedInputStream(new FileInputStream(FileDescriptor.in)), out);
        }
    }

    /** Ends this process with the server that started it, even in the middle of a document that never ends. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(server -> {
            Thread watch = new Thread(
                    () -> {
                        server.onExit().join();
                        Runtime.getRuntime().halt(1);
                    },
                    "server watch");
            watch.setDaemon(true);
            watch.start();
        });
    }

    static void serve(TimetableReader reader, InputStream in, OutputStream out) throws IOException {
        Optional<ReadRequest> request = Frames.read(in, ReadRequest.class);
        while (request.isPresent()) {
            Frames.write(out, reader.answer(request.get()));
            request = Frames.read(in, ReadRequest.class);
        }
    }
}
