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
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.tenancy.DistrictId;
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
    private @Nullable Evidence evidence;

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
        say(draft.details());
        this.confidence = draft.confidence().value();
        this.evidence = draft.evidence();
        this.flags = draft.flags();
    }

    /**
     * A block that a person has written, and that keeps the {@link TimetableRule rules}.
     *
     * @param ordinal its place in the timetable, from 1
     */
    public Timeblock(TimeblockId id, Timetable timetable, int ordinal, BlockDetails details) {
        this.id = id.value();
        this.districtId = timetable.district().value();
        this.timetableId = timetable.id().value();
        this.ordinal = ordinal;
        correct(details);
    }

    /**
     * Takes a person's word for it: nothing is doubtful any more. Where the page shows it stays known.
     *
     * @param details keep the {@link TimetableRule rules}
     */
    public void correct(BlockDetails details) {
        say(details);
        confidence = Confidence.CERTAIN.value();
        evidence = evidence == null ? null : evidence.readBy(ReaderTier.PERSON);
        flags = Set.of();
    }

    private void say(BlockDetails details) {
        name = details.name();
        dayOfWeek = details.day();
        date = details.date();
        week = details.week();
        startTime = details.start();
        endTime = details.end();
        period = details.period();
        notes = details.notes();
        color = details.color();
    }

    public TimeblockId id() {
        return new TimeblockId(id);
    }

    public DistrictId district() {
        return new DistrictId(districtId);
    }

    public TimetableId timetable() {
        return new TimetableId(timetableId);
    }

    /** Its place in the timetable, from 1; there are gaps where blocks have been taken out. */
    public int ordinal() {
        return ordinal;
    }

    public BlockDetails details() {
        return new BlockDetails(name, dayOfWeek, date, week, startTime, endTime, period, notes, color);
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

    /** Where it was read; empty for a block that a person has added. */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    public Set<BlockFlag> flags() {
        return Set.copyOf(flags);
    }
}
