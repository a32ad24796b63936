package org.bellgrid.processing.tier;

import java.util.List;

/**
 * One question, with all that is needed to answer it: there is no conversation.
 *
 * @param system what the model has to do; ours alone
 * @param user what it is asked about; may hold anything that stands on a document
 * @param jpegs pictures that belong to it, shown before the text
 * @param schema JSON schema of the answer, an object
 * @param mostTokens of the answer; whatever the model, it gets no more than the installation allows
 */
public record LlmQuestion(String system, String user, List<byte[]> jpegs, String schema, int mostTokens) {
    public LlmQuestion {
        jpegs = List.copyOf(jpegs);
    }
}
