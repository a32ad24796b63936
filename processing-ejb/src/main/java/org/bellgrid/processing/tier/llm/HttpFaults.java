package org.bellgrid.processing.tier.llm;

import com.google.common.base.Throwables;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;

/** What the ends of an HTTP call mean to us. */
record HttpFaults(Clock clock) {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    /** Anthropic's own: more is asked than it can answer. */
    private static final int OVERLOADED = 529;
    /** What can be wrong with a question: it makes no sense, or is too large. All else is refused to whatever we ask. */
    private static final Set<Integer> QUESTIONS_FAULTS = Set.of(400, 413, 422);

    /** @param status any but the one of an answer */
    TierFault of(int status, HttpHeaders headers) {
        String said = "status " + status;
        if (status == TOO_MANY_REQUESTS || status == OVERLOADED) {
            return new PassingFault(Reason.THROTTLED, retryAfter(headers), said);
        }
        if (status == UNAVAILABLE) {
            return new PassingFault(Reason.FAULTY, retryAfter(headers), said);
        }
        if (status >= 500) {
            return new TierFault(Reason.FAULTY, true, said);
        }
        if (QUESTIONS_FAULTS.contains(status)) {
            return new QuestionRefused(false, said);
        }
        return new TierFault(status >= 400 ? Reason.REFUSED : Reason.NONSENSE, status < 300, said);
    }

    /** @param thrown what the JDK's client has thrown */
    TierFault of(Throwable thrown) {
        if (hasCause(thrown, BoundedBody.TooLarge.class)) {
            return new TierFault(Reason.TOO_LARGE, true, "the answer is larger than we take");
        }
        if (hasCause(thrown, ConnectException.class)
                || hasCause(thrown, UnknownHostException.class)
                || hasCause(thrown, HttpConnectTimeoutException.class)
                || hasCause(thrown, SSLHandshakeException.class)) {
            return new PassingFault(Reason.UNREACHABLE, "no connection");
        }
        return hasCause(thrown, ProtocolException.class)
                ? new TierFault(Reason.NONSENSE, true, "the answer is not HTTP")
                : new TierFault(Reason.FAULTY, true, "the connection broke");
    }

    /** Seconds, or a date; zero when it is neither, or past. */
    private Duration retryAfter(HttpHeaders headers) {
        Optional<String> said = headers.firstValue("Retry-After").map(String::strip);
        if (said.isEmpty()) {
            return Duration.ZERO;
        }
        if (said.get().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(said.get()));
        }
        try {
            ZonedDateTime until = ZonedDateTime.parse(said.get(), DateTimeFormatter.RFC_1123_DATE_TIME);
            Duration wait = Duration.between(clock.instant(), until.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(kind::isInstance);
    }
}
