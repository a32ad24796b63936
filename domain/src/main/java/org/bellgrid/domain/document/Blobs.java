package org.bellgrid.domain.document;

import java.io.IOException;
import java.io.InputStream;

/** The store of bytes, named by their content. What has been put stays as it is; putting it again changes nothing. */
public interface Blobs {
    /**
     * Keeps all bytes of a stream, durably: when this returns, they survive a crash.
     *
     * @param maxBytes how many bytes at most
     * @throws TooLarge when there are more; nothing is kept then
     * @throws OutOfSpace when the store is full; nothing is kept then
     */
    Blob put(InputStream content, long maxBytes) throws IOException;

    /** All bytes of that name. */
    byte[] read(ContentHash hash) throws IOException;

    /** All bytes of that name, as a stream that the caller closes. */
    InputStream open(ContentHash hash) throws IOException;

    /** Whether there are bytes of that name. */
    boolean has(ContentHash hash) throws IOException;

    /** Forgets the bytes of that name, if they are there. */
    void delete(ContentHash hash) throws IOException;

    /**
     * What a store holds.
     *
     * @param sizeBytes 0 for an empty stream
     */
    record Blob(ContentHash hash, long sizeBytes) {}

    /** The content is longer than the caller allows. */
    class TooLarge extends IOException {
        public TooLarge(long maxBytes) {
            super("more than %s bytes".formatted(maxBytes));
        }
    }

    /** The store has no room left. */
    class OutOfSpace extends IOException {
        public OutOfSpace(IOException cause) {
            super("the store is full", cause);
        }
    }
}
