package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveIT {
    private static final Path HOME = Path.of(System.getProperty("bellgrid.home", ".."));

    @ParameterizedTest
    @ValueSource(strings = {"api-war", "hitl-war"})
    void no_library_of_a_web_archive_is_lost_on_its_way_into_the_ear(String module) throws IOException {
        List<String> built = libraries(Files.readAllBytes(webArchive(module)));
        List<String> shipped = shipped(module + ".war");

        assertThat(built)
                .allSatisfy(library -> assertThat(shipped).as(library).anyMatch(name -> name.endsWith(library)));
    }

    /** File names of the libraries that the web archive's classes find in the EAR: the EAR's, and those left in itself. */
    private static List<String> shipped(String webArchive) throws IOException {
        byte[] ear = Files.readAllBytes(HOME.resolve("ear/target/bellgrid.ear"));
        List<String> names = new ArrayList<>(libraries(ear));
        try (ZipInputStream entries = open(ear)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals(webArchive)) {
                    names.addAll(libraries(entries.readAllBytes()));
                }
            }
        }
        return names;
    }

    private static List<String> libraries(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream entries = open(archive)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().endsWith(".jar")) {
                    names.add(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
                }
            }
        }
        return names;
    }

    private static ZipInputStream open(byte[] archive) {
        return new ZipInputStream(new ByteArrayInputStream(archive));
    }

    private static Path webArchive(String module) throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(module).resolve("target"))) {
            return files.filter(file -> file.toString().endsWith(".war"))
                    .findAny()
                    .orElseThrow();
        }
    }
}
