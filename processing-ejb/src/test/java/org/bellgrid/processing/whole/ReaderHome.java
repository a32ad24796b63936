package org.bellgrid.processing.whole;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Lays out the class path of this JVM as the build lays out that of reader processes. */
final class ReaderHome {
    private ReaderHome() {}

    static Path layOut(Path home) throws IOException {
        delete(home);
        Path jars = Files.createDirectories(home.resolve("lib"));
        Path classes = Files.createDirectories(home.resolve("natives/classes"));
        int number = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry).toAbsolutePath();
            if (Files.isDirectory(path)) {
                copy(path, classes);
            } else if (Files.exists(path)) {
                Files.createSymbolicLink(jars.resolve(number++ + "-" + path.getFileName()), path);
            }
        }
        return home;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (Files.notExists(target)) {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
