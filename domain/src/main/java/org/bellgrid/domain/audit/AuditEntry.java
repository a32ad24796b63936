package org.bellgrid.domain.audit;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.JsonColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.jspecify.annotations.Nullable;

/** One change, as the database has noted it. */
@Entity
@Table(name = "audit_logs")
public class AuditEntry {
    @Id
    private long id;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "district_id")
    private @Nullable UUID districtId;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = OptionalUuidColumn.class)
    @Column
    private @Nullable UUID actor;

    @Column
    private String action;

    @Column
    private String entity;

    @Column(name = "entity_id")
    private UUID entityId;

    @Convert(converter = AuditEntry.FieldsColumn.class)
    @Column
    private List<String> fields;

    @Column
    private String hash;

    protected AuditEntry() {}

    public long id() {
        return id;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Who has made the change; empty for the pipeline and its upkeep. */
    public Optional<UserId> actor() {
        return Optional.ofNullable(actor).map(UserId::new);
    }

    /** {@code created}, {@code changed} or {@code deleted}. */
    public String action() {
        return action;
    }

    /** The kind of what has changed, such as {@code timetables}. */
    public String entity() {
        return entity;
    }

    public UUID entityId() {
        return entityId;
    }

    /** What of it has changed; empty when it came to be or was deleted. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** Covers this entry and, through its predecessor's, all before it. */
    public String hash() {
        return hash;
    }

    /** How the fields stand in a column. */
    @Converter
    public static class FieldsColumn extends JsonColumn<List<String>>
            implements AttributeConverter<List<String>, Object> {
        public FieldsColumn() {
            super(types -> types.constructCollectionType(List.class, String.class));
        }
    }
}
