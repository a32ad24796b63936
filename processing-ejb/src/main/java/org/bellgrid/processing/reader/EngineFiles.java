package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.reading.EngineVersion;

/**
 * Names the engine by all that reader processes are started from: code, libraries and models. A number that somebody has to
 * raise would be forgotten once, and what an older engine has read would be taken for what this one reads.
 *
 * <p>Of an archive the checksums in its directory count, not its bytes: those change with every build that keeps the times of
 * its files. Checksums are to tell changes, not forgeries: whoever can change these files has no need for that.
 */
@Dependent
class EngineFiles {
    private static final int SHOWN_BYTES = 8;

    /** One for all, since it reads all files. */
    @Produces
    @Singleton
    EngineVersion version(ReaderConfig config) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(Path.of(config.home)));
        config.tessdata.map(Path::of).ifPresent(folders::add);
        return version(folders);
    }

    /** The version that these folders' files make, wherever the folders are. */
    static EngineVersion version(List<Path> folders) throws IOException {
        MessageDigest digest = ContentHash.newDigest();
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                add(digest, folder.relativize(file).toString());
                add(digest, file.toString().endsWith(".jar") ? directory(file) : checksum(file));
            }
        }
        return new EngineVersion(HexFormat.of().formatHex(digest.digest(), 0, SHOWN_BYTES));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String directory(Path jar) throws IOException {
        try (ZipFile archive = new ZipFile(jar.toFile())) {
            return archive.stream()
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .map(entry -> "%s %x".formatted(entry.getName(), entry.getCrc()))
                    .toList()
                    .toString();
        }
    }

    private static String checksum(Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream bytes = new CheckedInputStream(Files.newInputStream(file), crc)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(crc.getValue());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
