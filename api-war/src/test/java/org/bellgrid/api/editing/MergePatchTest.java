package org.bellgrid.api.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private static final Lesson ART = new Lesson("Art", 3, "bring paint");

    /** All examples of appendix A. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a":"b"}         | {"a":"c"}            | {"a":"c"}
            {"a":"b"}         | {"b":"c"}            | {"a":"b","b":"c"}
            {"a":"b"}         | {"a":null}           | {}
            {"a":"b","b":"c"} | {"a":null}           | {"b":"c"}
            {"a":["b"]}       | {"a":"c"}            | {"a":"c"}
            {"a":"c"}         | {"a":["b"]}          | {"a":["b"]}
            {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
            {"a":[{"b":"c"}]} | {"a":[1]}            | {"a":[1]}
            ["a","b"]         | ["c","d"]            | ["c","d"]
            {"a":"b"}         | ["c"]                | ["c"]
            {"a":"foo"}       | null                 | null
            {"a":"foo"}       | "bar"                | "bar"
            {"e":null}        | {"a":1}              | {"e":null,"a":1}
            [1,2]             | {"a":"b","c":null}   | {"a":"b"}
            {}                | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
            """)
    void a_patch_is_merged_as_the_rfc_shows(String target, String patch, String merged) throws Exception {
        assertThat(MergePatch.merge(json(target), json(patch))).isEqualTo(json(merged));
    }

    @Test
    void null_clears_and_what_is_not_named_stays() throws Exception {
        Lesson changed = MergePatch.apply(ART, json("{\"name\": \"Music\", \"notes\": null}"), Lesson.class);

        assertThat(changed).isEqualTo(new Lesson("Music", 3, null));
    }

    @Test
    void what_is_no_object_or_does_not_fit_is_refused() throws Exception {
        assertThat(refusal(null).detail()).contains("The patch must be a JSON object.");
        assertThat(refusal(json("[]")).detail()).contains("The patch must be a JSON object.");
        ProblemException misfit = refusal(json("{\"period\": \"third\"}"));
        assertThat(misfit.problem()).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(misfit.detail().orElseThrow()).contains("at \"period\"");
    }

    private static ProblemException refusal(@Nullable JsonNode patch) {
        return catchThrowableOfType(ProblemException.class, () -> MergePatch.apply(ART, patch, Lesson.class));
    }

    private static JsonNode json(String text) throws Exception {
        return Mappers.JSON.readTree(text);
    }

    record Lesson(
            @Nullable String name,
            @Nullable Integer period,
            @Nullable String notes) {}
}
