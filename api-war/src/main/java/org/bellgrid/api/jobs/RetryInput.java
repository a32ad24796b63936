package org.bellgrid.api.jobs;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a job shall be repeated.
 *
 * @param useLlm whether a large language model shall read the document
 * @param fresh whether the document shall be read again even though the job was not in vain
 */
@Schema(name = "RetryInput")
record RetryInput(@Nullable Boolean useLlm, @Nullable Boolean fresh) {}
