package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.resource.ResourceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.problem.Problem;

/** Finds out what to tell a client about a fault. */
final class Diagnosis {
    /** How long a database takes to come back, as a rule. */
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private Diagnosis() {}

    /** What to say; a bug of ours is {@link Problem#INTERNAL_ERROR}. */
    static ProblemException of(Throwable fault) {
        return causes(fault).stream()
                .map(Diagnosis::known)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> unreadableBody(fault))
                .or(() -> answer(fault))
                .orElseGet(() -> new ProblemException(Problem.INTERNAL_ERROR));
    }

    /** What to say about an answer that only has a status. */
    static ProblemException ofStatus(int status) {
        Problem fallback = status < 500 ? Problem.VALIDATION_ERROR : Problem.INTERNAL_ERROR;
        return new ProblemException(Arrays.stream(Problem.values())
                .filter(problem -> problem.httpStatus() == status)
                .findFirst()
                .orElse(fallback));
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static Optional<ProblemException> known(Throwable fault) {
        if (fault instanceof ProblemException said) {
            return Optional.of(said);
        }
        if (fault instanceof Blobs.TooLarge) {
            return Optional.of(new ProblemException(Problem.PAYLOAD_TOO_LARGE));
        }
        if (fault instanceof Blobs.OutOfSpace) {
            return Optional.of(new ProblemException(Problem.INSUFFICIENT_STORAGE));
        }
        return isUnreachableDatabase(fault)
                ? Optional.of(new ProblemException(Problem.SERVICE_UNAVAILABLE, DATABASE_PAUSE))
                : Optional.empty();
    }

    private static boolean isUnreachableDatabase(Throwable fault) {
        if (fault instanceof ResourceException) {
            return true;
        }
        String state = fault instanceof SQLException failed ? failed.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    /** Only what the container has met while reading a body: JSON that we keep ourselves must not be blamed on a client. */
    private static Optional<ProblemException> unreadableBody(Throwable fault) {
        boolean whileReading = fault instanceof JsonProcessingException
                || fault instanceof WebApplicationException
                || fault instanceof ProcessingException;
        return causes(fault).stream()
                .filter(cause -> whileReading && cause instanceof JsonProcessingException)
                .filter(cause -> !(cause instanceof InvalidDefinitionException))
                .map(cause -> ((JsonProcessingException) cause).getOriginalMessage())
                .map(message -> new ProblemException(Problem.VALIDATION_ERROR, message))
                .findFirst();
    }

    private static Optional<ProblemException> answer(Throwable fault) {
        return fault instanceof WebApplicationException answer
                ? Optional.of(ofStatus(answer.getResponse().getStatus()))
                : Optional.empty();
    }
}
