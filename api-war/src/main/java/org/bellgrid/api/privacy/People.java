package org.bellgrid.api.privacy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Passwords;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.PersonalData;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.Sessions;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;

/** Whoever has an account. Operators have none of a district's, and may look after all: hence for all districts. */
@AllDistricts
@Dependent
@Transactional
class People {
    private final PersonalData data;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Users users;
    private final Clock clock;

    @Inject
    People(PersonalData data, Passwords passwords, Sessions sessions, Users users, Clock clock) {
        this.data = data;
        this.passwords = passwords;
        this.sessions = sessions;
        this.users = users;
        this.clock = clock;
    }

    PersonalDataView export(UserId id) {
        return PersonalDataView.of(data.of(id));
    }

    /** @throws ProblemException 404 when the caller does not look after that person */
    PersonalDataView export(UserId id, Caller caller) {
        return export(find(id, caller).id());
    }

    /** @throws ProblemException 404 when the caller does not look after that person, 409 for the caller */
    void erase(UserId id, Caller caller) {
        User user = find(id, caller);
        if (id.equals(caller.user())) {
            throw new ProblemException(Problem.CONFLICT, "Nobody erases themselves: somebody else has to.");
        }
        sessions.revokeAllOf(user.id(), clock.instant());
        user.choosePassword(passwords.hash(Secret.random().value()));
        data.erase(user.id());
    }

    private User find(UserId id, Caller caller) {
        return users.lookedAfter(id, caller.districtIfAny()).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
