package org.bellgrid.processing.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Frames;

/** A reader process that does what the document says: the ways in which a real one may end, on demand. */
public final class ObedientReader {
    private static final int CHUNK_BYTES = 16 << 20;
    private static final int NATIVE_CHUNKS = 64;

    private ObedientReader() {}

    public static void main(String[] arguments) throws Exception {
        InputStream in = System.in;
        OutputStream out = System.out;
        Frames.write(out, new ReadResult.Ready());
        for (var request = Frames.read(in, ReadRequest.Classify.class);
                request.isPresent();
                request = Frames.read(in, ReadRequest.Classify.class)) {
            Frames.write(out, obey(new String(request.get().document(), UTF_8)));
        }
    }

    private static ReadResult obey(String order) throws Exception {
        switch (order) {
            case "hang" -> spin();
            case "crash" -> writeToAddressZero();
            case "exhaust the heap" -> hoard();
            case "exhaust native memory" -> hoardNatively();
            case "exit" -> System.exit(0);
            default -> {}
        }
        // The page count carries the process id, so that a test sees who has answered.
        return new ReadResult.Classified(
                DocumentKind.PDF, Math.toIntExact(ProcessHandle.current().pid()), true);
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private static void hoard() {
        List<byte[]> hoard = new ArrayList<>();
        while (hoard.size() < Integer.MAX_VALUE) {
            hoard.add(new byte[CHUNK_BYTES]);
        }
    }

    private static void hoardNatively() {
        List<ByteBuffer> hoard = new ArrayList<>();
        while (hoard.size() < NATIVE_CHUNKS) {
            // Direct memory is zeroed, and thereby resident.
            hoard.add(ByteBuffer.allocateDirect(CHUNK_BYTES));
        }
        spin();
    }

    /** What a fault in a native library does: the process dies of a segmentation violation. */
    private static void writeToAddressZero() throws ReflectiveOperationException, IOException {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Object unsafe = field.get(null);
        unsafe.getClass().getMethod("putAddress", long.class, long.class).invoke(unsafe, 0L, 0L);
        throw new IOException("still alive");
    }
}
