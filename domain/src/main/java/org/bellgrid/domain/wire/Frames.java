package org.bellgrid.domain.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages on a byte stream: a four-byte big-endian length, then that many bytes of CBOR. One writer and one reader a
 * stream.
 */
public final class Frames {
    /**
     * The longest frame accepted, so that a reader gone mad cannot exhaust the server: 64 MiB. A document, of at most 25
     * MiB by default, and an answer with pages, of at most 24 MiB, are far from it.
     */
    public static final int MAX_BYTES = 64 << 20;

    private Frames() {}

    /** Writes one frame and flushes. */
    public static void write(OutputStream out, Object message) throws IOException {
        byte[] body = Mappers.CBOR.writeValueAsBytes(message);
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(body.length);
        data.write(body);
        data.flush();
    }

    /**
     * Reads one frame, waiting for it.
     *
     * @return empty when the stream has ended before a frame began
     * @throws IOException when the stream ends within a frame, or the frame is too long or not of that type
     */
    public static <T> Optional<T> read(InputStream in, Class<T> type) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        DataInputStream data = new DataInputStream(in);
        int length = first << 24 | data.readUnsignedByte() << 16 | data.readUnsignedShort();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame of %s bytes is not acceptable".formatted(Integer.toUnsignedLong(length)));
        }
        byte[] body = data.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the stream ended within a frame");
        }
        return Optional.of(Mappers.CBOR.readValue(body, type));
    }
}
