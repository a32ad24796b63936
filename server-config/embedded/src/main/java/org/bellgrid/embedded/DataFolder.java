package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder a run keeps everything in. It belongs to one run at a time. */
final class DataFolder implements AutoCloseable {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if need be, checks that there is room in it, and takes it for this process. */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            requireRoom(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartProblem(
                        "Another Bellgrid runs on %s: stop it, or choose another folder with -Dbellgrid.data.dir=<folder>."
                                .formatted(path));
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartProblem(
                    "Cannot use %s (%s): choose another folder with -Dbellgrid.data.dir=<folder>."
                            .formatted(path, e.getMessage()),
                    e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static void requireRoom(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            throw new StartProblem(
                    "Only %d MiB are free on the disk of %s: make room for 1 GiB, or choose another folder with -Dbellgrid.data.dir=<folder>."
                            .formatted(free >> 20, path));
        }
    }
}
