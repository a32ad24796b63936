package org.bellgrid.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.SchoolId;
import org.jspecify.annotations.Nullable;

/** A person who signs in, or what a client acts as. */
@Entity
@Table(name = "users")
public class User {
    @Id
    private UUID id;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "district_id")
    private @Nullable UUID districtId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Column
    private String email;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Convert(converter = Role.Column.class)
    @Column
    private Role role;

    @Column
    private boolean active;

    protected User() {}

    /**
     * A new, active account.
     *
     * @param district {@code null} for operators, and only for them
     * @param school {@code null} when not of one school
     * @param passwordHash never the password itself
     */
    public User(
            UserId id,
            @Nullable DistrictId district,
            @Nullable SchoolId school,
            Role role,
            String email,
            String passwordHash,
            String firstName,
            String lastName) {
        if ((role == Role.OPERATOR) != (district == null)) {
            throw new IllegalArgumentException("an operator belongs to no district, everybody else to one");
        }
        this.id = id.value();
        this.districtId = district == null ? null : district.value();
        this.schoolId = school == null ? null : school.value();
        this.role = role;
        this.email = email;
        this.passwordHash = passwordHash;
        this.firstName = firstName;
        this.lastName = lastName;
        this.active = true;
    }

    /** Makes the account of a client, whose password nobody must know. */
    public static User forClient(UserId id, DistrictId district, String name, String passwordHash) {
        return new User(id, district, null, Role.CLIENT, id + "@clients.invalid", passwordHash, name, "");
    }

    public UserId id() {
        return new UserId(id);
    }

    public Optional<DistrictId> district() {
        return Optional.ofNullable(districtId).map(DistrictId::new);
    }

    public Optional<SchoolId> school() {
        return Optional.ofNullable(schoolId).map(SchoolId::new);
    }

    public Role role() {
        return role;
    }

    public String email() {
        return email;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String firstName() {
        return firstName;
    }

    public String lastName() {
        return lastName;
    }

    /** First and last name; empty once they have been erased. */
    public String displayName() {
        return "%s %s".formatted(firstName, lastName).strip();
    }

    public boolean isActive() {
        return active;
    }

    /** Keeps its owner from signing in until it is opened again. */
    public void close() {
        active = false;
    }

    /** Lets its owner sign in again. */
    public void open() {
        active = true;
    }

    /** From now on its owner signs in with another password. */
    public void choosePassword(String hash) {
        passwordHash = hash;
    }

    /**
     * Gives its owner something else to do in the same district.
     *
     * @throws IllegalArgumentException to or from {@link Role#OPERATOR} or {@link Role#CLIENT}
     */
    public void changeRole(Role next) {
        if (!role.isOfDistrict() || !next.isOfDistrict()) {
            throw new IllegalArgumentException("%s does not become %s".formatted(role, next));
        }
        role = next;
    }
}
