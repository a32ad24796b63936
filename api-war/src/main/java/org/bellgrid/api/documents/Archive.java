package org.bellgrid.api.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;

/** A zip archive of files. Nothing is unpacked to disk, and names in it are for people alone. */
final class Archive implements Closeable {
    private final ZipFile zip;

    /**
     * Looks at the archive's directory alone.
     *
     * @throws ProblemException when it is no archive, or says that it holds too much
     */
    Archive(Path file, BatchLimits limits) throws IOException {
        try {
            // Names that do not say that they are in UTF-8 may be in anything: Latin-1 knows every byte.
            zip = new ZipFile(file.toFile(), ISO_8859_1);
        } catch (ZipException e) {
            throw ProblemException.of("file", "must be a zip archive");
        }
        try {
            check(limits);
        } catch (ProblemException e) {
            zip.close();
            throw e;
        }
    }

    private void check(BatchLimits limits) {
        if (zip.size() > limits.files()) {
            throw new ProblemException(
                    Problem.PAYLOAD_TOO_LARGE, "The archive has more than %s files.".formatted(limits.files()));
        }
        long bytes = files().stream().mapToLong(ZipEntry::getSize).sum();
        if (bytes > limits.bytes()) {
            throw new ProblemException(
                    Problem.PAYLOAD_TOO_LARGE,
                    "Unpacked, the archive has more than %s bytes.".formatted(limits.bytes()));
        }
    }

    /** In the archive's order, without folders. */
    List<? extends ZipEntry> files() {
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    /** A file's bytes, which may be more than the directory says. The caller closes the stream. */
    InputStream open(ZipEntry file) throws IOException {
        return zip.getInputStream(file);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
