package org.bellgrid.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documents in the source tree. */
final class Documents {
    /** The source tree. */
    static final Path HOME =
            Path.of(System.getProperty("bellgrid.home", "..")).toAbsolutePath().normalize();

    static final Path DOCS = HOME.resolve("docs");

    private Documents() {}

    /** All that people read: the READMEs and everything below {@code docs}, but for decisions, which are never changed. */
    static List<Path> all() {
        try (Stream<Path> docs = Files.walk(DOCS);
                Stream<Path> readmes = Stream.of("README.md", "extraction/README.md", "openshift/README.md")
                        .map(HOME::resolve)
                        .filter(Files::exists)) {
            return Stream.concat(readmes, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.startsWith(DOCS.resolve("adr")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all classes that test something. */
    static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(HOME)) {
            return files.map(Path::toString)
                    .filter(file -> file.contains("/src/test/java/") && !file.contains("/target/"))
                    .filter(file -> file.endsWith("Test.java") || file.endsWith("IT.java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .toList();
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
