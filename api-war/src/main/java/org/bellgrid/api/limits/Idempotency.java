package org.bellgrid.api.limits;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.limits.IdempotencyKeys;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;

/** Does what a client asks for once for each key, and answers repetitions with the first answer. */
@Dependent
public class Idempotency {
    /** PostgreSQL's name for having waited too long for a lock. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IdempotencyKeys keys;
    private final Caller caller;

    @Inject
    Idempotency(IdempotencyKeys keys, Caller caller) {
        this.keys = keys;
        this.caller = caller;
    }

    /**
     * An answer.
     *
     * @param replayed whether it was given before
     */
    public record Answered<T>(T answer, boolean replayed) {}

    /**
     * Does a thing, unless it was done under this key. To be called in the transaction of the thing itself.
     *
     * @param requestHash of all that the client has asked for
     * @param type of the answer, which becomes JSON
     * @throws ProblemException when the key was used for something else, or its first request is still at work
     */
    public <T> Answered<T> once(
            Optional<IdempotencyKey> key, ContentHash requestHash, Class<T> type, Supplier<T> thing) {
        return key.map(given -> once(given.value(), requestHash, type, thing))
                .orElseGet(() -> new Answered<>(thing.get(), false));
    }

    private <T> Answered<T> once(String key, ContentHash requestHash, Class<T> type, Supplier<T> thing) {
        UUID who = caller.user().value();
        Optional<IdempotencyKeys.Earlier> earlier = take(key, requestHash, who);
        try {
            if (earlier.isPresent()) {
                if (!earlier.get().requestHash().equals(requestHash)) {
                    throw new ProblemException(
                            Problem.UNPROCESSABLE, "This Idempotency-Key was used for another request.");
                }
                return new Answered<>(Mappers.JSON.readValue(earlier.get().answer(), type), true);
            }
            T answer = thing.get();
            keys.keep(who, key, Mappers.JSON.writeValueAsString(answer));
            return new Answered<>(answer, false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer that is no JSON: " + type, e);
        }
    }

    private Optional<IdempotencyKeys.Earlier> take(String key, ContentHash requestHash, UUID who) {
        try {
            return keys.take(caller.district(), who, key, requestHash);
        } catch (PersistenceException e) {
            if (isLocked(e)) {
                throw new ProblemException(Problem.CONFLICT, PAUSE);
            }
            throw e;
        }
    }

    private static boolean isLocked(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
