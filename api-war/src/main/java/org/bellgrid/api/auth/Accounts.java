package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;

/** Who signs in, and how the first account comes about. */
@Dependent
public class Accounts {
    private static final int EMAIL_LENGTH = 254;
    private static final int NAME_LENGTH = 100;
    private static final int PASSWORD_LENGTH = 1000;

    private final Users users;
    private final Passwords passwords;

    @Inject
    Accounts(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * Whose credentials they are. An unknown address, a wrong password and a closed account give the same answer after
     * the same time.
     */
    @AllDistricts
    @Transactional
    public User signIn(Credentials credentials) {
        FieldChecks checks = new FieldChecks();
        String email = checks.required(credentials.email(), "email", EMAIL_LENGTH);
        String password = checks.required(credentials.password(), "password", PASSWORD_LENGTH);
        checks.orThrow();
        Optional<User> user = users.findByEmail(email.strip()).filter(User::isActive);
        if (user.isEmpty()) {
            passwords.matchesNobody(password);
        }
        return user.filter(known -> passwords.matches(password, known.passwordHash()))
                .orElseThrow(() -> new ProblemException(
                        Problem.UNAUTHORIZED, "There is no account with this e-mail address and password."));
    }

    /**
     * Whose token came with the request.
     *
     * @throws ProblemException when the account has been closed since
     */
    @AllDistricts
    @Transactional
    public User of(Caller caller) {
        return users.find(caller.user())
                .filter(User::isActive)
                .orElseThrow(() -> new ProblemException(Problem.UNAUTHORIZED));
    }

    /** Makes the account of whoever runs this installation, once. */
    @AllDistricts
    @Transactional
    public User createOperator(FirstOperator wanted) {
        FieldChecks checks = new FieldChecks();
        String email = checks.required(wanted.email(), "email", EMAIL_LENGTH).strip();
        checks.that(email.indexOf('@') > 0 && !email.endsWith("@"), "email", "must be an e-mail address");
        String password = checks.required(wanted.password(), "password", PASSWORD_LENGTH);
        PasswordRule.breach(password).ifPresent(breach -> checks.that(false, "password", breach));
        String firstName = checks.required(wanted.firstName(), "firstName", NAME_LENGTH);
        String lastName = checks.required(wanted.lastName(), "lastName", NAME_LENGTH);
        checks.orThrow();
        users.holdChanges();
        if (users.anyWith(Role.OPERATOR)) {
            throw new ProblemException(Problem.CONFLICT, "This installation has an operator already.");
        }
        User operator = new User(
                UserId.random(), null, null, Role.OPERATOR, email, passwords.hash(password), firstName, lastName);
        users.add(operator);
        return operator;
    }
}
