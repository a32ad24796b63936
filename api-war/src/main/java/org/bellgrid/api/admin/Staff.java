package org.bellgrid.api.admin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.auth.Accounts;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Person;
import org.bellgrid.api.auth.UserView;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
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

/**
 * The people of the districts, as administrators and operators run them. Operators work for no district, hence for all
 * of them here; administrators are held to their own.
 */
@Dependent
@AllDistricts
class Staff {
    private final Accounts accounts;
    private final Users users;
    private final Districts districts;
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    Staff(Accounts accounts, Users users, Districts districts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.users = users;
        this.districts = districts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    public Invited invite(WantedUser wanted, Caller caller) {
        FieldChecks checks = new FieldChecks();
        Person person = Person.of(checks, wanted.email(), wanted.firstName(), wanted.lastName());
        Optional<Role> role = Optional.ofNullable(wanted.role()).flatMap(Role::of);
        Optional<DistrictId> district = district(wanted.districtId(), caller, checks);
        checks.that(
                role.filter(wish -> district.isPresent() ? wish.isOfDistrict() : wish == Role.OPERATOR)
                        .isPresent(),
                "role",
                district.isPresent()
                        ? "must be teacher, reviewer or admin"
                        : "must be operator where no district is given");
        SchoolId school = school(wanted.schoolId(), district, checks);
        checks.orThrow();
        Secret token = Secret.random();
        User user = accounts.invite(person, role.orElseThrow(), district.orElse(null), school, token);
        return new Invited(UserView.of(user), token.value());
    }

    /** An administrator's own, or the one that an operator names, if any. */
    private Optional<DistrictId> district(@Nullable UUID wanted, Caller caller, FieldChecks checks) {
        Optional<DistrictId> named = Optional.ofNullable(wanted).map(DistrictId::new);
        Optional<DistrictId> district = caller.districtIfAny().or(() -> named);
        boolean known = named.isEmpty()
                || (named.equals(district) && named.flatMap(districts::find).isPresent());
        checks.that(known, "districtId", "is no district of yours");
        return district;
    }

    private @Nullable SchoolId school(@Nullable UUID wanted, Optional<DistrictId> district, FieldChecks checks) {
        if (wanted == null) {
            return null;
        }
        SchoolId school = new SchoolId(wanted);
        checks.that(
                district.flatMap(own -> districts.findSchool(own, school)).isPresent(),
                "schoolId",
                "is no school of the district");
        return school;
    }

    @Transactional
    public Invited inviteAgain(UserId id, Caller caller) {
        User user = find(id, caller);
        Secret token = Secret.random();
        accounts.inviteAgain(user, token);
        return new Invited(UserView.of(user), token.value());
    }

    @Transactional
    public List<UserView> of(DistrictId district) {
        return users.peopleOf(district).stream().map(UserView::of).toList();
    }

    /** Whatever changes, old tokens say the old. */
    @Transactional
    public UserView change(UserId id, UserChange change, Caller caller) {
        User user = find(id, caller);
        if (id.equals(caller.user())) {
            throw new ProblemException(Problem.CONFLICT, "Nobody changes what they may do themselves.");
        }
        if (change.role() != null) {
            user.changeRole(role(user, change.role()));
        }
        if (change.active() != null) {
            setActive(user, change.active());
        }
        sessions.revokeAllOf(id, clock.instant());
        return UserView.of(user);
    }

    private static Role role(User user, String label) {
        return Role.of(label)
                .filter(role -> role.isOfDistrict() && user.role().isOfDistrict())
                .orElseThrow(() -> ProblemException.of("role", "must be teacher, reviewer or admin, as it was before"));
    }

    private static void setActive(User user, boolean active) {
        if (active) {
            user.open();
        } else {
            user.close();
        }
    }

    /** A person whom the caller may change; all others are not there. */
    private User find(UserId id, Caller caller) {
        return users.lookedAfter(id, caller.districtIfAny()).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
