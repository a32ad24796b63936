package org.bellgrid.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.SchoolId;
import org.jspecify.annotations.Nullable;

/** A file that somebody uploaded. Its bytes are in the {@link Blobs}. */
@Entity
@Table(name = "documents")
public class Document {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "school_id")
    private @Nullable UUID schoolId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "uploaded_by")
    private @Nullable UUID uploadedBy;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "size_bytes")
    private long sizeBytes;

    @Column(name = "file_name")
    private String fileName;

    @Column
    private @Nullable String name;

    @Column(name = "class_name")
    private @Nullable String className;

    @Column
    private @Nullable String term;

    @Column
    private @Nullable String year;

    @Column
    private @Nullable String language;

    @Convert(converter = Priority.Column.class)
    @Column
    private Priority priority;

    @Convert(converter = DocumentKindColumn.class)
    @Column
    private @Nullable DocumentKind kind;

    @Column(name = "page_count")
    private @Nullable Integer pageCount;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at", insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    protected Document() {}

    /**
     * A document that has just come in.
     *
     * @param fileName as the uploader's machine named it; shown to people, never used as a path
     */
    public Document(
            DocumentId id,
            DistrictId district,
            @Nullable SchoolId school,
            UserId uploadedBy,
            Blobs.Blob content,
            String fileName,
            DocumentDetails details) {
        this.id = id.value();
        this.districtId = district.value();
        this.schoolId = school == null ? null : school.value();
        this.uploadedBy = uploadedBy.value();
        this.contentHash = content.hash().hex();
        this.sizeBytes = content.sizeBytes();
        this.fileName = fileName;
        this.name = details.name();
        this.className = details.className();
        this.term = details.term();
        this.year = details.year();
        this.language = details.language();
        this.priority = details.priorityOrNormal();
    }

    /** Records what the classification found. */
    public void classified(DocumentKind kind, int pages) {
        this.kind = kind;
        this.pageCount = pages;
    }

    public DocumentId id() {
        return new DocumentId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    /** The school that it was uploaded for. */
    public Optional<SchoolId> school() {
        return Optional.ofNullable(schoolId).map(SchoolId::new);
    }

    public ContentHash contentHash() {
        return new ContentHash(contentHash);
    }

    public long sizeBytes() {
        return sizeBytes;
    }

    public String fileName() {
        return fileName;
    }

    /** What people call it: by the name that it was given, else by that of the file. */
    public String displayName() {
        return name == null ? fileName : name;
    }

    public DocumentDetails details() {
        return new DocumentDetails(name, className, term, year, priority, language);
    }

    public Priority priority() {
        return priority;
    }

    /** Empty until it has been classified. */
    public Optional<DocumentKind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Empty until it has been classified. */
    public OptionalInt pageCount() {
        return pageCount == null ? OptionalInt.empty() : OptionalInt.of(pageCount);
    }

    /** Empty until the database has kept it. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }
}
