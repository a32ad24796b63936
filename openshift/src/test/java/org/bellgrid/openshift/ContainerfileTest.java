package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The image's file. That the server starts from what it describes, RenderedServerIT sees. */
class ContainerfileTest {
    private static final String LIBERTY = System.getProperty("liberty.version");
    private static final String TEXT = Repository.text(Repository.OPENSHIFT.resolve("Containerfile"));

    @Test
    void it_is_sound() {
        assertThat(Containerfile.parse(TEXT).flaws(LIBERTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    26\\.0\\.0\\.5-full-java21-openj9-ubi-minimal | latest                       | is not pinned
                    :26\\.0\\.0\\.5-full-java21-openj9-ubi-minimal| ''                           | is not pinned
                    26\\.0\\.0\\.5-full                           | 25.0.0.9-full                | is not the full runtime
                    0\\.5-full                                    | 0.5-kernel-slim              | is not the full runtime
                    USER 1001                                     | USER root                    | it runs as root
                    USER 1001                                     | ''                           | it runs as root
                    USER 1001                                     | USER 0                       | it runs as 0
                    COPY ear                                      | ADD ear                      | it has ADD
                    EXPOSE 9080                                   | ENV BELLGRID_DB_PASSWORD=abc | it holds a secret
                    """)
    void it_would_be_noticed(String part, String instead, String flaw) {
        String broken = TEXT.replaceAll(part, instead);

        assertThat(broken).isNotEqualTo(TEXT);
        assertThat(Containerfile.parse(broken).flaws(LIBERTY)).anyMatch(found -> found.contains(flaw));
    }

    @Test
    void what_it_copies_is_not_ignored() {
        List<String> kept = Repository.text(Repository.ROOT.resolve(".containerignore"))
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(Containerfile.parse(TEXT).sources())
                .hasSizeGreaterThan(5)
                .allMatch(source -> kept.stream().anyMatch(source::startsWith));
    }
}
