package org.bellgrid.api.auth;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.Invitation;
import org.bellgrid.domain.account.Invitations;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.Sessions;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.SchoolId;
import org.jspecify.annotations.Nullable;

/** Who signs in, and how accounts come about. */
@Dependent
public class Accounts {
    private static final int TOKEN_LENGTH = 200;
    private static final Duration INVITATION = Duration.ofDays(7);

    private final Users users;
    private final Districts districts;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Clock clock;

    @Inject
    Accounts(
            Users users,
            Districts districts,
            Invitations invitations,
            Sessions sessions,
            Passwords passwords,
            Clock clock) {
        this.users = users;
        this.districts = districts;
        this.invitations = invitations;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Whose credentials they are. An unknown address, a wrong password and a closed account give the same answer after
     * the same time.
     */
    @AllDistricts
    @Transactional
    public User signIn(String email, String password) {
        Optional<User> user = users.findByEmail(email).filter(User::isActive);
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
        Person person = Person.of(checks, wanted.email(), wanted.firstName(), wanted.lastName());
        String password = PasswordRule.checked(checks, wanted.password());
        checks.orThrow();
        String hash = passwords.hash(password);
        users.holdChanges();
        if (users.anyWith(Role.OPERATOR)) {
            throw new ProblemException(Problem.CONFLICT, "This installation has an operator already.");
        }
        return add(person, Role.OPERATOR, null, null, hash);
    }

    /** Makes the account of a teacher of the district that has been there longest. */
    @AllDistricts
    @Transactional
    public User register(Registration wanted) {
        FieldChecks checks = new FieldChecks();
        Person person = Person.of(checks, wanted.email(), wanted.firstName(), wanted.lastName());
        String password = PasswordRule.checked(checks, wanted.password());
        checks.orThrow();
        DistrictId district = districts
                .oldest()
                .orElseThrow(() -> new ProblemException(Problem.CONFLICT, "There is no district yet."));
        return add(person, Role.TEACHER, district, null, passwords.hash(password));
    }

    /** Makes an account whose owner gets the token of the invitation in another way and chooses the password with it. */
    @AllDistricts
    @Transactional
    public User invite(
            Person person, Role role, @Nullable DistrictId district, @Nullable SchoolId school, Secret token) {
        String nobodysPassword = passwords.hash(Secret.random().value());
        User user = add(person, role, district, school, nobodysPassword);
        inviteAgain(user, token);
        return user;
    }

    /** Lets the owner of an account choose another password; earlier invitations are void. */
    @AllDistricts
    @Transactional
    public void inviteAgain(User user, Secret token) {
        invitations.put(new Invitation(user, token, clock.instant().plus(INVITATION)));
    }

    /** Takes an invitation up. */
    @AllDistricts
    @Transactional
    public User accept(InvitationAnswer answer) {
        FieldChecks checks = new FieldChecks();
        String token = checks.required(answer.token(), "token", TOKEN_LENGTH);
        String password = PasswordRule.checked(checks, answer.password());
        checks.orThrow();
        User user = invitations
                .take(new Secret(token), clock.instant())
                .flatMap(users::find)
                .filter(User::isActive)
                .orElseThrow(() ->
                        new ProblemException(Problem.UNAUTHORIZED, "The invitation is not good, or not any more."));
        user.choosePassword(passwords.hash(password));
        sessions.revokeAllOf(user.id(), clock.instant());
        return user;
    }

    private User add(
            Person person, Role role, @Nullable DistrictId district, @Nullable SchoolId school, String passwordHash) {
        users.holdChanges();
        if (users.findByEmail(person.email()).isPresent()) {
            throw new ProblemException(Problem.CONFLICT, "There is an account with this e-mail address already.");
        }
        User user = new User(
                UserId.random(),
                district,
                school,
                role,
                person.email(),
                passwordHash,
                person.firstName(),
                person.lastName());
        users.add(user);
        return user;
    }
}
