package org.bellgrid.processing.tier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bellgrid.domain.document.ContentHash;

/**
 * A question as it is kept and paid for.
 *
 * @param model that is asked
 * @param megapixels of its pictures
 */
record Prompt(String model, LlmQuestion question, double megapixels) {
    /** Of texts with many numbers, which take more tokens than prose. */
    private static final double CHARACTERS_A_TOKEN = 2.5;

    private static final double PIXELS_A_TOKEN = 750;

    /** The same for the same question to the same model alone. */
    ContentHash hash() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        add(model.getBytes(StandardCharsets.UTF_8), all);
        add(question.system().getBytes(StandardCharsets.UTF_8), all);
        add(question.user().getBytes(StandardCharsets.UTF_8), all);
        add(question.schema().getBytes(StandardCharsets.UTF_8), all);
        question.jpegs().forEach(jpeg -> add(jpeg, all));
        return ContentHash.of(all.toByteArray());
    }

    /** With its length, so that no two questions run into the same bytes. */
    private static void add(byte[] part, ByteArrayOutputStream all) {
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        all.writeBytes(part);
    }

    /** How much of the model's attention it takes; rather more than less. */
    int inputTokens() {
        int characters = question.system().length()
                + question.user().length()
                + question.schema().length();
        return (int) Math.ceil(characters / CHARACTERS_A_TOKEN + megapixels * 1e6 / PIXELS_A_TOKEN);
    }
}
