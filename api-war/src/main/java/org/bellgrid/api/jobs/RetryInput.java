package org.bellgrid.api.jobs;

import org.bellgrid.domain.pipeline.ModelUse;
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

    ModelUse modelUse() {
        if (useLlm == null) {
            return ModelUse.NEEDED;
        }
        return useLlm ? ModelUse.WANTED : ModelUse.UNWANTED;
    }
}
