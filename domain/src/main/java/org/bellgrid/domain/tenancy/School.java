package org.bellgrid.domain.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

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

    protected School() {}

    public School(SchoolId id, DistrictId district, String name) {
        this.id = id.value();
        this.districtId = district.value();
        this.name = name;
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
}
