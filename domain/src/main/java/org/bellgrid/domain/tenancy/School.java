package org.bellgrid.domain.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A school of a district. */
@Entity
@Table(name = "schools")
public class School {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column
    private String name;

    @Column(name = "monthly_limit")
    private @Nullable BigDecimal monthlyLimit;

    protected School() {}

    public School(SchoolId id, DistrictId district, String name) {
        this.id = id.value();
        this.districtId = district.value();
        this.name = name;
    }

    /** Calls it otherwise from now on. */
    public void rename(String other) {
        name = other;
    }

    /**
     * Means it to spend no more than that; nothing is refused for it.
     *
     * @param limit US dollars a calendar month (UTC); {@code null} where nothing is meant
     */
    public void mean(@Nullable BigDecimal limit) {
        monthlyLimit = limit;
    }

    public SchoolId id() {
        return new SchoolId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public String name() {
        return name;
    }

    /** What it is meant to spend, in US dollars a calendar month (UTC); empty where nothing is meant. */
    public Optional<BigDecimal> monthlyLimit() {
        return Optional.ofNullable(monthlyLimit);
    }
}
