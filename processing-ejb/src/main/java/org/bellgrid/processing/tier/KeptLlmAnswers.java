package org.bellgrid.processing.tier;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * What language models have answered before. It saves money and nothing else, so that whatever goes wrong with it is as if
 * nothing had been kept.
 */
@Dependent
class KeptLlmAnswers {
    private static final System.Logger LOG = System.getLogger(KeptLlmAnswers.class.getName());

    private final LlmAnswerStore store;

    @Inject
    KeptLlmAnswers(LlmAnswerStore store) {
        this.store = store;
    }

    Optional<String> find(DistrictId district, ContentHash document, ContentHash prompt) {
        try {
            return store.find(district, document, prompt);
        } catch (RuntimeException fault) {
            LOG.log(WARNING, "kept answers cannot be read", fault);
            return Optional.empty();
        }
    }

    void put(DistrictId district, ContentHash document, ContentHash prompt, String answer) {
        try {
            store.put(district, document, prompt, answer);
        } catch (RuntimeException fault) {
            LOG.log(WARNING, "an answer cannot be kept", fault);
        }
    }
}
