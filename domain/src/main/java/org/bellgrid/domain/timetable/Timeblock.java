package org.bellgrid.domain.timetable;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.Week;
import org.jspecify.annotations.Nullable;

/** One block of a published timetable. */
@Entity
@Table(name = "timeblocks")
public class Timeblock {
    @Id
    private UUID id;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "timetable_id")
    private UUID timetableId;

    @Column
    private int ordinal;

    @Column
    private String name;

    @Convert(converter = DayOfWeekColumn.class)
    @Column(name = "day_of_week")
    private @Nullable DayOfWeek dayOfWeek;

    @Column
    private @Nullable LocalDate date;

    @Convert(converter = WeekColumn.class)
    @Column
    private @Nullable Week week;

    @Column(name = "start_time")
    private @Nullable LocalTime startTime;

    @Column(name = "end_time")
    private @Nullable LocalTime endTime;

    @Column
    private @Nullable String period;

    @Column
    private String notes;

    @Column
    private @Nullable String color;

    @Column
    private double confidence;

    @Convert(converter = EvidenceColumn.class)
    @Column
    private Evidence evidence;

    @Convert(converter = FlagsColumn.class)
    @Column
    private Set<BlockFlag> flags;

    protected Timeblock() {}

    /**
     * Publishes a block that keeps the {@link TimetableRule rules}.
     *
     * @param ordinal its place in the timetable, from 1
     */
    public Timeblock(TimeblockId id, Timetable timetable, int ordinal, DraftBlock draft) {
        this.id = id.value();
        this.districtId = timetable.district().value();
        this.timetableId = timetable.id().value();
        this.ordinal = ordinal;
        this.name = draft.name();
        this.dayOfWeek = draft.day();
        this.date = draft.date();
        this.week = draft.week();
        this.startTime = draft.start();
        this.endTime = draft.end();
        this.period = draft.period();
        this.notes = draft.notes();
        this.color = draft.color();
        this.confidence = draft.confidence().value();
        this.evidence = draft.evidence();
        this.flags = draft.flags();
    }

    public TimeblockId id() {
        return new TimeblockId(id);
    }

    public TimetableId timetable() {
        return new TimetableId(timetableId);
    }

    /** Its place in the timetable, from 1. */
    public int ordinal() {
        return ordinal;
    }

    public String name() {
        return name;
    }

    /** Given unless there is a date. */
    public Optional<DayOfWeek> dayOfWeek() {
        return Optional.ofNullable(dayOfWeek);
    }

    public Optional<LocalDate> date() {
        return Optional.ofNullable(date);
    }

    public Optional<Week> week() {
        return Optional.ofNullable(week);
    }

    /** Given unless there is a period. */
    public Optional<LocalTime> startTime() {
        return Optional.ofNullable(startTime);
    }

    /** Empty where the sheet leaves the end open. */
    public Optional<LocalTime> endTime() {
        return Optional.ofNullable(endTime);
    }

    public Optional<Duration> duration() {
        return startTime == null || endTime == null
                ? Optional.empty()
                : Optional.of(Duration.between(startTime, endTime));
    }

    public Optional<String> period() {
        return Optional.ofNullable(period);
    }

    /** Empty text when there are none. */
    public String notes() {
        return notes;
    }

    /** As {@code #rrggbb}. */
    public Optional<String> color() {
        return Optional.ofNullable(color);
    }

    public Confidence confidence() {
        return new Confidence(confidence);
    }

    public Evidence evidence() {
        return evidence;
    }

    public Set<BlockFlag> flags() {
        return Set.copyOf(flags);
    }
}
