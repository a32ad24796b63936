package org.bellgrid.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the security page says is met is shown by a test that is there. */
class SecurityPageTest {
    private static final int LAST_CHAPTER = 17;

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (V\\d+[.\\d]*) \\| ([^|]+) \\| (met|partly|not met|n/a) \\| ([^|]+) \\| ([^|]*)\\|$");

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @Test
    void every_requirement_that_is_met_names_tests_and_they_are_there() throws IOException {
        List<String> tests = Documents.tests();
        String page = Documents.read(Documents.DOCS.resolve("security.md"));

        assertThat(page.lines().filter(line -> line.startsWith("| V")))
                .hasSize((int) ROW.matcher(page).results().count());
        assertThat(ROW.matcher(page).results()).hasSizeGreaterThan(50).allSatisfy(row -> {
            List<String> named = NAME.matcher(row.group(5))
                    .results()
                    .map(name -> name.group(1))
                    .toList();
            assertThat(tests).as(row.group()).containsAll(named);
            assertThat(!row.group(3).equals("met") || !named.isEmpty())
                    .as(row.group())
                    .isTrue();
        });
    }

    @Test
    void every_chapter_is_there() {
        String page = Documents.read(Documents.DOCS.resolve("security.md"));

        assertThat(IntStream.rangeClosed(1, LAST_CHAPTER).mapToObj(Integer::toString))
                .allSatisfy(chapter -> assertThat(page).containsPattern("\\| V" + chapter + "[. ]"));
    }
}
