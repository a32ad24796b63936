package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bellgrid.domain.cache.LlmAnswers;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;

/** Kept answers, each in a transaction of its own. */
@AllDistricts
@Dependent
@Transactional(Transactional.TxType.REQUIRES_NEW)
class LlmAnswerStore {
    private final LlmAnswers answers;

    @Inject
    LlmAnswerStore(LlmAnswers answers) {
        this.answers = answers;
    }

    Optional<String> find(DistrictId district, ContentHash document, ContentHash prompt) {
        return answers.find(district, document, prompt);
    }

    void put(DistrictId district, ContentHash document, ContentHash prompt, String answer) {
        answers.put(district, document, prompt, answer);
    }
}
