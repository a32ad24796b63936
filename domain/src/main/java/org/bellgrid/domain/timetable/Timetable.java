package org.bellgrid.domain.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.persistence.InstantColumn;
import org.bellgrid.domain.persistence.OptionalUuidColumn;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** A published week of one class or teacher. */
@Entity
@Table(name = "timetables")
public class Timetable {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "document_id")
    private @Nullable UUID documentId;

    @Convert(converter = OptionalUuidColumn.class)
    @Column(name = "job_id")
    private @Nullable UUID jobId;

    @Column
    private int ordinal;

    @Column
    private String name;

    @Column
    private @Nullable String teacher;

    @Column(name = "class_name")
    private @Nullable String className;

    @Column
    private @Nullable String term;

    @Column
    private @Nullable String year;

    @Column(name = "week_start_date")
    private @Nullable LocalDate weekStartDate;

    @Column(name = "valid_from")
    private @Nullable LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Convert(converter = TimetableStatus.Column.class)
    @Column
    private TimetableStatus status;

    @Convert(converter = InstantColumn.class)
    @Column(name = "changed_at")
    private @Nullable Instant changedAt;

    @Version
    private long version;

    @Convert(converter = InstantColumn.class)
    @Column(name = "created_at", insertable = false, updatable = false)
    private @Nullable Instant createdAt;

    protected Timetable() {}

    /**
     * Publishes one timetable of a document: what the uploader said goes before what the page says.
     *
     * @param ordinal its place among the document's timetables, from 1
     */
    public Timetable(TimetableId id, Document document, JobId job, int ordinal, DraftTimetable draft) {
        DocumentDetails details = document.details();
        this.id = id.value();
        this.districtId = document.district().value();
        this.documentId = document.id().value();
        this.jobId = job.value();
        this.ordinal = ordinal;
        this.name = nameOf(document, draft);
        this.teacher = draft.teacher();
        this.className = details.className() == null ? draft.className() : details.className();
        this.term = details.term() == null ? draft.term() : details.term();
        this.year = details.year();
        this.status = TimetableStatus.ACTIVE;
    }

    /** A timetable that a person makes. */
    public Timetable(TimetableId id, DistrictId district, TimetableDetails details) {
        this.id = id.value();
        this.districtId = district.value();
        this.ordinal = 1;
        say(details);
    }

    /** Says something else about it. */
    public void change(TimetableDetails details) {
        say(details);
    }

    /** Notes that a person has changed something in it, its blocks included; the version grows by this. */
    void changed(Instant now) {
        changedAt = now;
    }

    private void say(TimetableDetails details) {
        name = details.name();
        teacher = details.teacher();
        className = details.className();
        term = details.term();
        year = details.year();
        weekStartDate = details.weekStartDate();
        validFrom = details.validFrom();
        validTo = details.validTo();
        status = details.status();
    }

    private static String nameOf(Document document, DraftTimetable draft) {
        String wanted = document.details().name();
        if (wanted != null) {
            return wanted;
        }
        String printed = draft.title();
        return printed != null ? printed : document.fileName();
    }

    public TimetableId id() {
        return new TimetableId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public Optional<DocumentId> document() {
        return Optional.ofNullable(documentId).map(DocumentId::new);
    }

    public Optional<JobId> job() {
        return Optional.ofNullable(jobId).map(JobId::new);
    }

    public int ordinal() {
        return ordinal;
    }

    public String name() {
        return name;
    }

    public Optional<String> teacher() {
        return Optional.ofNullable(teacher);
    }

    public Optional<String> className() {
        return Optional.ofNullable(className);
    }

    public Optional<String> term() {
        return Optional.ofNullable(term);
    }

    public Optional<String> year() {
        return Optional.ofNullable(year);
    }

    public Optional<LocalDate> weekStartDate() {
        return Optional.ofNullable(weekStartDate);
    }

    public Optional<LocalDate> validFrom() {
        return Optional.ofNullable(validFrom);
    }

    public Optional<LocalDate> validTo() {
        return Optional.ofNullable(validTo);
    }

    public TimetableStatus status() {
        return status;
    }

    public TimetableDetails details() {
        return new TimetableDetails(name, teacher, className, term, year, weekStartDate, validFrom, validTo, status);
    }

    /** When a person has changed it last; empty when it is as it was made. */
    public Optional<Instant> changedAt() {
        return Optional.ofNullable(changedAt);
    }

    /** Grows with every change. */
    public long version() {
        return version;
    }

    /** Empty until the database has kept it. */
    public Optional<Instant> createdAt() {
        return Optional.ofNullable(createdAt);
    }
}
