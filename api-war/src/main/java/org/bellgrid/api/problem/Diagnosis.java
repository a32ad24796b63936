package org.bellgrid.api.problem;

import jakarta.resource.ResourceException;
import jakarta.ws.rs.WebApplicationException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
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
        return said(fault).or(() -> answer(fault)).orElseGet(() -> new ProblemException(Problem.INTERNAL_ERROR));
    }

    /** What to say about a body that cannot be read: as a rule the client's fault, whatever kind it is. */
    static ProblemException ofBody(Exception fault) {
        return said(fault)
                .orElseGet(() -> isOfDisk(fault)
                        ? new ProblemException(Problem.INTERNAL_ERROR, fault)
                        : new ProblemException(Problem.VALIDATION_ERROR, "The body cannot be read."));
    }

    /** What is known of a fault or of what has caused it. */
    private static Optional<ProblemException> said(Throwable fault) {
        return causes(fault).stream()
                .map(Diagnosis::known)
                .flatMap(Optional::stream)
                .findFirst();
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
        if (fault instanceof Blobs.OutOfSpace || isFullDisk(fault)) {
            return Optional.of(new ProblemException(Problem.INSUFFICIENT_STORAGE, fault));
        }
        return isUnreachableDatabase(fault)
                ? Optional.of(new ProblemException(Problem.SERVICE_UNAVAILABLE, DATABASE_PAUSE))
                : Optional.empty();
    }

    private static boolean isFullDisk(Throwable fault) {
        String message = isOfDisk(fault) ? fault.getMessage() : null;
        return message != null && message.contains("No space left on device");
    }

    /** Parsers and {@link BodyStream} throw kinds of their own; these come from writing what has arrived to a file. */
    private static boolean isOfDisk(Throwable fault) {
        return fault.getClass() == IOException.class
                || fault instanceof FileSystemException
                || fault instanceof FileNotFoundException;
    }

    private static boolean isUnreachableDatabase(Throwable fault) {
        if (fault instanceof ResourceException) {
            return true;
        }
        String state = fault instanceof SQLException failed ? failed.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private static Optional<ProblemException> answer(Throwable fault) {
        return fault instanceof WebApplicationException answer
                ? Optional.of(ofStatus(answer.getResponse().getStatus()))
                : Optional.empty();
    }
}
