package org.bellgrid.api.jobs;

import java.util.Collection;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.ModelUse;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tier.OutsideTier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a job shall be repeated.
 *
 * @param useLlm {@code true}: a large language model is asked about what is in doubt, also where the document would be
 *     published without; {@code false}: it is not asked; when missing, it is asked where a person would have to look otherwise
 * @param fresh whether the document shall be read again even though the job was not in vain
 */
@Schema(name = "RetryInput")
record RetryInput(@Nullable Boolean useLlm, @Nullable Boolean fresh) {
    static final RetryInput NOTHING = new RetryInput(null, null);

    boolean wantsFreshReading() {
        return Boolean.TRUE.equals(fresh);
    }

    /**
     * When a language model is to be asked.
     *
     * @param tiers of this server
     * @throws ProblemException when it is wanted, and there is none
     */
    ModelUse modelUse(Collection<OutsideTier> tiers) {
        if (useLlm == null) {
            return ModelUse.NEEDED;
        }
        if (!useLlm) {
            return ModelUse.UNWANTED;
        }
        if (tiers.stream().noneMatch(RetryInput::isModel)) {
            throw new ProblemException(Problem.UNPROCESSABLE, "No large language model is set up here.");
        }
        return ModelUse.WANTED;
    }

    private static boolean isModel(OutsideTier tier) {
        return tier.reader() == ReaderTier.LLM && tier.status() != OutsideTier.Status.ABSENT;
    }
}
