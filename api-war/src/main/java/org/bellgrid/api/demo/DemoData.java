package org.bellgrid.api.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import org.bellgrid.api.auth.Passwords;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.School;
import org.bellgrid.domain.tenancy.SchoolId;

/** A district with one account a role, so that a demo can be used at once. */
@Dependent
class DemoData {
    private static final String PASSWORD = "Bellgrid-demo-1";

    private final Districts districts;
    private final Users users;
    private final Passwords passwords;

    @Inject
    DemoData(Districts districts, Users users, Passwords passwords) {
        this.districts = districts;
        this.users = users;
        this.passwords = passwords;
    }

    /** Does nothing where there is a district already. */
    @AllDistricts
    @Transactional
    public void addOnce() {
        users.holdChanges();
        if (districts.any()) {
            return;
        }
        District district = new District(DistrictId.random(), "Demo District");
        districts.add(district);
        School school = new School(SchoolId.random(), district.id(), "Demo School");
        districts.add(school);
        String hash = passwords.hash(PASSWORD);
        Arrays.stream(Role.values())
                .filter(Role::isPersons)
                .forEach(role -> users.add(account(role, district, school, hash)));
    }

    private static User account(Role role, District district, School school, String hash) {
        boolean operator = role == Role.OPERATOR;
        return new User(
                UserId.random(),
                operator ? null : district.id(),
                operator ? null : school.id(),
                role,
                role.label() + "@demo.example",
                hash,
                "Demo",
                role.name().charAt(0) + role.label().substring(1));
    }
}
