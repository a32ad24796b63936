package org.bellgrid.domain.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A school district: the owner of its schools, people, documents and timetables. */
@Entity
@Table(name = "districts")
public class District {
    @Id
    private UUID id;

    @Column
    private String name;

    protected District() {}

    public District(DistrictId id, String name) {
        this.id = id.value();
        this.name = name;
    }

    public DistrictId id() {
        return new DistrictId(id);
    }

    public String name() {
        return name;
    }
}
