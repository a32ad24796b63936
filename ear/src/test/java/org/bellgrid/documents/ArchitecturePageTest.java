package org.bellgrid.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The pictures of the architecture show what is there. */
class ArchitecturePageTest {
    private static final String PAGE = Documents.read(Documents.DOCS.resolve("architecture.md"));
    private static final Pattern STEP = Pattern.compile("(?m)^ +([A-Z_]{3,}) (?:-- (\\w+) )?--> ([A-Z_]{3,})$");
    private static final Pattern MODULE = Pattern.compile("\\b(\\w+-(?:war|ejb)|domain|extraction)\\b");
    private static final Pipeline PIPELINE = new Pipeline(EnumSet.of(Stage.OCR_CLOUD, Stage.LLM));

    @Test
    void every_step_in_the_picture_is_one_of_the_pipelines() {
        List<MatchResult> steps = STEP.matcher(PAGE).results().toList();

        assertThat(steps)
                .hasSizeGreaterThan(10)
                .allSatisfy(step -> assertThat(verdicts(step.group(2)))
                        .anySatisfy(verdict -> assertThat(PIPELINE.next(Stage.valueOf(step.group(1)), verdict))
                                .isEqualTo(Stage.valueOf(step.group(3)))));
    }

    private static Set<Verdict> verdicts(@Nullable String label) {
        return label == null
                ? EnumSet.allOf(Verdict.class)
                : EnumSet.of(Verdict.valueOf(label.toUpperCase(Locale.ROOT)));
    }

    @Test
    void every_stage_and_its_queue_are_on_the_page() {
        assertThat(Arrays.stream(Stage.values()).map(Stage::name))
                .allSatisfy(stage -> assertThat(PAGE).contains(stage));
        assertThat(Arrays.stream(Stage.values()).filter(Stage::isWoken).map(Stage::queue))
                .allSatisfy(queue -> assertThat(PAGE).contains("`" + queue + "`"));
    }

    @Test
    void every_module_in_the_pictures_is_there() {
        Stream<String> modules =
                MODULE.matcher(PAGE).results().map(MatchResult::group).distinct();

        assertThat(modules)
                .hasSizeGreaterThan(4)
                .allSatisfy(module -> assertThat(Documents.HOME.resolve(module).resolve("pom.xml"))
                        .exists());
    }
}
