package org.bellgrid.processing.tier.llm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bellgrid.processing.tier.LlmAnswer;
import org.bellgrid.processing.tier.LlmQuestion;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.TierFault;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Calls under the server's fault tolerance, at most two for one question. The client's own limit lies below the time-out,
 * which is there for what the client does not see. The bulkhead is wider than listeners are many: these are the limit, and
 * their messages wait; a call that it turns away would be lost to the job.
 */
@Dependent
class LlmCalls {
    private final Optional<LlmClient> client;

    @Inject
    LlmCalls(Optional<LlmClient> client) {
        this.client = client;
    }

    @Retry(maxRetries = 1, delay = 1000, jitter = 500, maxDuration = 45_000, retryOn = PassingFault.class)
    @CircuitBreaker(
            requestVolumeThreshold = 4,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {TierFault.class, TimeoutException.class},
            skipOn = QuestionRefused.class)
    @Timeout(value = 41, unit = ChronoUnit.SECONDS)
    @Bulkhead(20)
    LlmAnswer ask(LlmQuestion question) throws TierFault {
        return client.orElseThrow().ask(question);
    }
}
