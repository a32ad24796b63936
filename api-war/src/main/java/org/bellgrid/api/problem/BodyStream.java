package org.bellgrid.api.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body on its way in, whose faults can be told from those of whoever reads it. */
final class BodyStream extends FilterInputStream {
    BodyStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return super.read(buffer, offset, length);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    /** The client has gone, or sends nothing any more. */
    static final class BrokenOff extends IOException {
        BrokenOff(IOException cause) {
            super("the body has broken off", cause);
        }
    }
}
