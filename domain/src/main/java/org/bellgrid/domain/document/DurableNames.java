package org.bellgrid.domain.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Files whose names are known to be on the disk, so that forcing them there is not waited for again and again. What was
 * deleted and put anew is another file.
 */
final class DurableNames {
    private static final int REMEMBERED = 10_000;

    private final Map<Path, Identity> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Identity> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * Has a file's name forced to the disk, unless it is known to be there.
     *
     * @param force waits until it is
     */
    void ensure(Path file, Force force) throws IOException {
        // Asked before: a name that changes meanwhile is not taken for one that was forced.
        Optional<Identity> present = Identity.of(file);
        if (present.isEmpty() || !present.equals(Optional.ofNullable(lookUp(file)))) {
            force.run();
            present.ifPresent(identity -> remember(file, identity));
        }
    }

    private synchronized @Nullable Identity lookUp(Path file) {
        return known.get(file);
    }

    private synchronized void remember(Path file, Identity identity) {
        known.put(file, identity);
    }

    /** Writes the names of folders to the disk. */
    @FunctionalInterface
    interface Force {
        void run() throws IOException;
    }

    /**
     * What tells a file from another that had its name before.
     *
     * @param key the system's own, which it may give again; {@code null} where it has none
     */
    private record Identity(@Nullable Object key, FileTime written) {
        static Optional<Identity> of(Path file) throws IOException {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Identity(attributes.fileKey(), attributes.lastModifiedTime()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }
}
