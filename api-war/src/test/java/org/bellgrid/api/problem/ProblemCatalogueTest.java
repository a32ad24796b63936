package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemCatalogueTest {
    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_text(Problem problem) {
        assertThat(problem.title()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_flaw_of_a_picture_has_its_advice(PictureFlaw flaw) {
        assertThat(flaw.advice()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_line_in_the_documentation(Problem problem) throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/problems.md")))
                .anyMatch(line -> line.startsWith("| `%s` | %s |".formatted(problem.name(), problem.httpStatus())));
    }
}
