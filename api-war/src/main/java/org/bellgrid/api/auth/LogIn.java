package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.account.LogInAttempt;
import org.bellgrid.domain.account.User;

/** Signing in with a password, from the form to the account; what was tried stays noted whatever comes of it. */
@Dependent
class LogIn {
    private static final int PASSWORD_LENGTH = 1000;

    private final Accounts accounts;
    private final LogInGuard guard;

    @Inject
    LogIn(Accounts accounts, LogInGuard guard) {
        this.accounts = accounts;
        this.guard = guard;
    }

    User with(Credentials credentials, ClientAddress from) {
        FieldChecks checks = new FieldChecks();
        String email = checks.required(credentials.email(), "email", Person.EMAIL_LENGTH)
                .strip();
        String password = checks.required(credentials.password(), "password", PASSWORD_LENGTH);
        checks.orThrow();
        LogInAttempt attempt = guard.begin(from, email);
        User user = accounts.signIn(email, password);
        guard.succeeded(attempt);
        return user;
    }
}
