package org.bellgrid.processing.tier.vision;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.processing.tier.Answer;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.TierFault;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Calls under the server's fault tolerance, at most two for one picture. The client's own limit lies below the time-out,
 * which is there for what the client does not see. The bulkhead is wider than listeners are many: these are the limit, and
 * their messages wait; a call that it turns away would be lost to the job.
 */
@Dependent
class VisionCalls {
    private final Optional<VisionClient> client;

    @Inject
    VisionCalls(Optional<VisionClient> client) {
        this.client = client;
    }

    @Retry(maxRetries = 1, delay = 500, jitter = 250, maxDuration = 20_000, retryOn = PassingFault.class)
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.5,
            delay = 30,
            delayUnit = ChronoUnit.SECONDS,
            failOn = {TierFault.class, TimeoutException.class},
            skipOn = QuestionRefused.class)
    @Timeout(value = 16, unit = ChronoUnit.SECONDS)
    @Bulkhead(20)
    Answer<List<SheetWord>> read(byte[] png) throws TierFault {
        return client.orElseThrow().read(png);
    }
}
