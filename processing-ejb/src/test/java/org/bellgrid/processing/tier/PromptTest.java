package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final String MODEL = "a model";
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.US_ASCII);

    @Test
    void the_same_question_has_the_same_hash() {
        assertThat(prompt("read", "w1", PICTURE).hash())
                .isEqualTo(prompt("read", "w1", PICTURE.clone()).hash());
    }

    @Test
    void whatever_is_asked_otherwise_changes_the_hash() {
        assertThat(List.of(
                        prompt("read", "w1", PICTURE).hash(),
                        prompt("readw", "1", PICTURE).hash(),
                        prompt("read", "w2", PICTURE).hash(),
                        prompt("read", "w1", new byte[1]).hash(),
                        new Prompt(MODEL, new LlmQuestion("read", "w1", List.of(), "{}", 100), 0).hash(),
                        new Prompt("another", new LlmQuestion("read", "w1", List.of(PICTURE), "{}", 100), 0).hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void pictures_count_by_their_pixels() {
        LlmQuestion question = new LlmQuestion("", "", List.of(PICTURE), "", 100);

        assertThat(new Prompt(MODEL, question, 0.75).inputTokens()).isEqualTo(1000);
    }

    private static Prompt prompt(String system, String user, byte[] picture) {
        return new Prompt(MODEL, new LlmQuestion(system, user, List.of(picture), "{}", 100), 0);
    }
}
