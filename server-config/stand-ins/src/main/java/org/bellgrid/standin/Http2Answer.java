package org.bellgrid.standin;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import org.bellgrid.standin.RawStandIn.Behaviour;

/**
 * Answers the first call of a connection over HTTP/2 (RFC 9113) with what no gRPC server can be made to say. Frames are
 * written by hand: length, type, flags, stream.
 */
public final class Http2Answer implements Behaviour {
    private static final int PREFACE_BYTES = 24;
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    /** Names in HPACK's table (RFC 7541, appendix A). */
    private static final int STATUS = 8;

    private static final int CONTENT_TYPE = 31;
    private static final int LOCATION = 46;
    /** The largest index that fits into the first byte of a field which is not to be remembered. */
    private static final int SHORT_INDEX = 15;

    private final byte[] headers;
    private final byte[] body;

    private Http2Answer(byte[] headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /** Sends callers elsewhere. */
    public static Behaviour redirect(URI location) {
        return new Http2Answer(join(field(STATUS, "307"), field(LOCATION, location.toString())), new byte[0]);
    }

    /** Says a message that follows no schema. */
    public static Behaviour garbage() {
        byte[] garbage = "what do you want?".getBytes(US_ASCII);
        return message(garbage.length, garbage);
    }

    /** Announces a message, and ends in the midst of it. */
    public static Behaviour truncated() {
        return message(1000, new byte[] {1, 2, 3});
    }

    /** Announces a message of a gigabyte, and begins to say it. */
    public static Behaviour gigabyte() {
        return message(1 << 30, new byte[10_000]);
    }

    /** A message as gRPC frames it: not compressed, so long, and this. */
    private static Behaviour message(int announced, byte[] said) {
        byte[] start = ByteBuffer.allocate(5).put((byte) 0).putInt(announced).array();
        return new Http2Answer(join(field(STATUS, "200"), field(CONTENT_TYPE, "application/grpc")), join(start, said));
    }

    @Override
    public void handle(Socket connection) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        writeFrame(out, SETTINGS, 0, 0, new byte[0]);
        in.readFully(new byte[PREFACE_BYTES]);
        int stream = streamOfFirstCall(in);
        writeFrame(out, HEADERS, END_HEADERS, stream, headers);
        writeFrame(out, DATA, END_STREAM, stream, body);
        RawStandIn.silence().handle(connection);
    }

    private static int streamOfFirstCall(DataInputStream in) throws IOException {
        while (true) {
            int lengthAndType = in.readInt();
            in.readByte();
            int stream = in.readInt();
            in.readFully(new byte[lengthAndType >>> 8]);
            if ((lengthAndType & 0xff) == HEADERS) {
                return stream;
            }
        }
    }

    private static void writeFrame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
            throws IOException {
        out.writeInt(payload.length << 8 | type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(payload);
        out.flush();
    }

    /** A header field, not compressed. */
    private static byte[] field(int name, String value) {
        byte[] index =
                name < SHORT_INDEX ? new byte[] {(byte) name} : new byte[] {SHORT_INDEX, (byte) (name - SHORT_INDEX)};
        return join(index, new byte[] {(byte) value.length()}, value.getBytes(US_ASCII));
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
