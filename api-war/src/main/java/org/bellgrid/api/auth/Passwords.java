package org.bellgrid.api.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;

/** Hashes passwords with Argon2id, a few at a time: each hash takes 19 MiB and some 30 ms of a core. */
@Dependent
public class Passwords {
    private static final int MEMORY_KIB = 19 << 10;
    private static final int ITERATIONS = 2;
    private static final int PARALLELISM = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);

    /** How many at once; everybody else waits, so that a flood of log-ins takes neither all memory nor all cores. */
    private static final Semaphore AT_WORK = new Semaphore(4, true);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Nobody's, checked where there is no account, so that the time tells nothing. */
    private static final String NOBODYS = hashed("nobody has this password");

    /** The hash to keep, with its salt and parameters. */
    public String hash(String password) {
        return atWork(() -> hashed(password));
    }

    /** Whether that is the password. */
    boolean matches(String password, String hash) {
        return atWork(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    /** Takes as long as {@link #matches} does. */
    void matchesNobody(String password) {
        matches(password, NOBODYS);
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    private static <T> T atWork(Supplier<T> work) {
        if (!entered()) {
            throw new ProblemException(Problem.SERVICE_UNAVAILABLE, PATIENCE);
        }
        try {
            return work.get();
        } finally {
            AT_WORK.release();
        }
    }

    private static boolean entered() {
        try {
            return AT_WORK.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
