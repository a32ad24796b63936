package org.bellgrid.api.auth;

import org.bellgrid.api.problem.FieldChecks;
import org.jspecify.annotations.Nullable;

/** Whom an account is for, checked. */
public record Person(String email, String firstName, String lastName) {
    static final int EMAIL_LENGTH = 254;
    private static final int NAME_LENGTH = 100;

    /** Notes what is wrong; the person is usable when nothing is. */
    public static Person of(
            FieldChecks checks, @Nullable String email, @Nullable String firstName, @Nullable String lastName) {
        String address = checks.required(email, "email", EMAIL_LENGTH).strip();
        checks.that(address.indexOf('@') > 0 && !address.endsWith("@"), "email", "must be an e-mail address");
        return new Person(
                address,
                checks.required(firstName, "firstName", NAME_LENGTH).strip(),
                checks.required(lastName, "lastName", NAME_LENGTH).strip());
    }
}
