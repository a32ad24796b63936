package org.bellgrid.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What documents name is there: types, tests, files that they lead to. */
class NamesInDocumentsTest {
    /** Two humps at least: one may be any word. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)+)(?:\\.\\w+)?`");

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

    /** Of other people's software. */
    private static final Set<String> FOREIGN =
            Set.of("HttpOnly", "MessageSizeLimit", "NaN", "OpenLibertyApplication", "ReadWriteMany");

    @Test
    void every_type_that_a_document_names_is_there() throws IOException {
        Set<String> types = types();

        assertThat(Documents.all())
                .allSatisfy(document -> assertThat(TYPE.matcher(Documents.read(document))
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !FOREIGN.contains(name)))
                        .as(document.toString())
                        .isSubsetOf(types));
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Documents.HOME)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .flatMap(file ->
                            DECLARATION.matcher(Documents.read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void every_link_within_the_tree_leads_somewhere() {
        assertThat(Documents.all())
                .allSatisfy(document -> assertThat(
                                LINK.matcher(Documents.read(document)).results().map(MatchResult::group))
                        .as(document.toString())
                        .allSatisfy(link -> assertThat(target(document, link)).exists()));
    }

    private static Path target(Path document, String link) {
        String file = link.substring(2, link.length() - 1).replaceFirst("#.*", "");
        return document.resolveSibling(file).normalize();
    }
}
