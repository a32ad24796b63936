package org.bellgrid.domain.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Blobs as files {@code ab/cdef…} of one directory. A blob is written beside, forced to disk and then moved into its
 * place, so that a crash leaves at most an unnamed rest in {@code incoming/}.
 */
public final class BlobDirectory implements Blobs {
    private static final int BUFFER_BYTES = 64 << 10;
    private static final long SPARE_BYTES = 1 << 20;

    private final Path directory;
    private final Path incoming;
    private final DurableNames durable = new DurableNames();

    /** Creates the directory if it is missing. */
    public BlobDirectory(Path directory) throws IOException {
        this.directory = directory;
        this.incoming = Files.createDirectories(directory.resolve("incoming"));
    }

    @Override
    public Blob put(InputStream content, long maxBytes) throws IOException {
        try {
            return write(content, maxBytes);
        } catch (TooLarge e) {
            throw e;
        } catch (IOException e) {
            throw Files.getFileStore(incoming).getUsableSpace() < SPARE_BYTES ? new OutOfSpace(e) : e;
        }
    }

    private Blob write(InputStream content, long maxBytes) throws IOException {
        Path file = Files.createTempFile(incoming, "blob", null);
        try {
            Blob blob = write(content, maxBytes, file);
            keep(file, blob.hash());
            return blob;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Blob write(InputStream content, long maxBytes, Path file) throws IOException {
        MessageDigest digest = ContentHash.newDigest();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new TooLarge(maxBytes);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return new Blob(ContentHash.ofDigest(digest.digest()), size);
    }

    private void keep(Path file, ContentHash hash) throws IOException {
        if (!Files.exists(place(hash))) {
            force(file);
            Files.createDirectories(folder(hash));
            Files.move(file, place(hash), StandardCopyOption.ATOMIC_MOVE);
        }
        // Also when it was there: whoever put it may not have come this far yet.
        durable.ensure(place(hash), () -> {
            force(folder(hash));
            force(directory);
        });
    }

    /** Makes a file's bytes durable, or the names in a folder. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(ContentHash hash) throws IOException {
        return Files.newInputStream(place(hash));
    }

    @Override
    public byte[] read(ContentHash hash) throws IOException {
        return Files.readAllBytes(place(hash));
    }

    @Override
    public boolean has(ContentHash hash) {
        return Files.exists(place(hash));
    }

    @Override
    public void delete(ContentHash hash) throws IOException {
        Files.deleteIfExists(place(hash));
    }

    private Path folder(ContentHash hash) {
        return directory.resolve(hash.hex().substring(0, 2));
    }

    private Path place(ContentHash hash) {
        return folder(hash).resolve(hash.hex().substring(2));
    }
}
