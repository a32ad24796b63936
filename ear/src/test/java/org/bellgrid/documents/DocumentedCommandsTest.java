package org.bellgrid.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Of every command in the documents it is known that it works, or at least that what it names is there. */
class DocumentedCommandsTest {
    private static final List<ShellBlock> BLOCKS = Documents.all().stream()
            .flatMap(document -> ShellBlock.of(document).stream())
            .toList();

    @Test
    void every_command_is_run_or_covered_or_calls_maven() {
        assertThat(BLOCKS)
                .hasSizeGreaterThan(10)
                .allSatisfy(block -> assertThat(block.isRun()
                                || !block.coveredBy().isEmpty()
                                || block.commands().stream().allMatch(command -> command.startsWith("mvn ")))
                        .as(block.place())
                        .isTrue());
    }

    @Test
    void the_tests_that_cover_commands_are_there() throws IOException {
        List<String> tests = Documents.tests();

        assertThat(BLOCKS)
                .allSatisfy(block -> assertThat(tests).as(block.place()).containsAll(block.coveredBy()));
    }

    @Test
    void what_is_named_to_maven_is_there() throws IOException {
        String poms = poms();

        assertThat(BLOCKS).allSatisfy(block -> {
            assertThat(block.named("-P"))
                    .as(block.place())
                    .allSatisfy(profile -> assertThat(poms).contains("<id>%s</id>".formatted(profile)));
            assertThat(block.named("-pl"))
                    .as(block.place())
                    .allSatisfy(
                            module -> assertThat(Documents.HOME.resolve(module).resolve("pom.xml"))
                                    .exists());
        });
    }

    private static String poms() throws IOException {
        StringBuilder poms = new StringBuilder();
        try (Stream<Path> files = Files.walk(Documents.HOME, 3)) {
            files.filter(file -> file.endsWith("pom.xml"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .forEach(file -> poms.append(Documents.read(file)));
        }
        return poms.toString();
    }
}
