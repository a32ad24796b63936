package org.bellgrid.processing.tier;

import java.util.List;

/**
 * One question, with all that is needed to answer it: there is no conversation.
 *
 * @param system what the model has to do; ours alone
 * @param user what it is asked about; may hold anything that stands on a document
 * @param pngs pictures that belong to it, shown before the text
 * @param schema JSON schema of the answer, an object
 */
public record LlmQuestion(String system, String user, List<byte[]> pngs, String schema) {
    public LlmQuestion {
        pngs = List.copyOf(pngs);
    }
}
