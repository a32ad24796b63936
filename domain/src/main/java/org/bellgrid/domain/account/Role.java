package org.bellgrid.domain.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** What a user may do. */
public enum Role {
    /** Uploads documents and uses timetables. */
    TEACHER,
    /** Also settles what the machine doubts. */
    REVIEWER,
    /** Also runs a district. */
    ADMIN,
    /** Runs the whole installation; belongs to no district. */
    OPERATOR,
    /** Not a person: a portal, held to its {@link Scopes}. */
    CLIENT;

    /** The name in tokens and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody with this role signs in with a password. */
    public boolean isPersons() {
        return this != CLIENT;
    }

    /** Whether it is a person's in a district. */
    public boolean isOfDistrict() {
        return isPersons() && this != OPERATOR;
    }

    /** The role of that name, if there is one. */
    public static Optional<Role> of(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<Role> implements AttributeConverter<Role, String> {
        public Column() {
            super(Role.class);
        }
    }
}
