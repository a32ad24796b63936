package org.bellgrid.domain.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
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
    OPERATOR;

    /** The name in tokens and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<Role> implements AttributeConverter<Role, String> {
        public Column() {
            super(Role.class);
        }
    }
}
