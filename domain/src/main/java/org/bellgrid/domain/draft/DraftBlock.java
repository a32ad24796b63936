package org.bellgrid.domain.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One block of a timetable as a machine read it, or a person has settled it. What the page does not say is {@code null}, never made up; a block that
 * is published must have a day or date, and a start before its end.
 *
 * @param name as printed, in reading order
 * @param date only where the sheet gives dates
 * @param week only where the sheet alternates between two weeks
 * @param period the printed period, such as {@code "3"}
 * @param notes the rest of the cell, lines parted by line feeds; empty when there is none
 * @param color the cell's fill as {@code #rrggbb}
 * @param evidence {@code null} for a block that a person has added
 * @param readings what each reader has read there; empty where all have read the same, or only one has looked
 */
public record DraftBlock(
        String name,
        @Nullable DayOfWeek day,
        @Nullable LocalDate date,
        @Nullable Week week,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable String period,
        String notes,
        @Nullable String color,
        Confidence confidence,
        @Nullable Evidence evidence,
        Set<BlockFlag> flags,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<BlockReading> readings) {
    public DraftBlock {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a block needs a name");
        }
        flags = Set.copyOf(flags);
        readings = List.copyOf(readings);
    }

    /** One of which nobody has read anything else. */
    public DraftBlock(
            String name,
            @Nullable DayOfWeek day,
            @Nullable LocalDate date,
            @Nullable Week week,
            @Nullable LocalTime start,
            @Nullable LocalTime end,
            @Nullable String period,
            String notes,
            @Nullable String color,
            Confidence confidence,
            @Nullable Evidence evidence,
            Set<BlockFlag> flags) {
        this(name, day, date, week, start, end, period, notes, color, confidence, evidence, flags, List.of());
    }

    /**
     * A block that a person vouches for.
     *
     * @param read what the machine had made of it; {@code null} when it had missed it
     */
    public static DraftBlock settled(BlockDetails details, @Nullable DraftBlock read) {
        Evidence place = read == null || read.evidence == null ? null : read.evidence.readBy(ReaderTier.PERSON);
        return new DraftBlock(
                details.name(),
                details.day(),
                details.date(),
                details.week(),
                details.start(),
                details.end(),
                details.period(),
                details.notes(),
                details.color(),
                Confidence.CERTAIN,
                place,
                Set.of());
    }

    /**
     * Where a machine has read it.
     *
     * @throws NullPointerException for a block that a person has added
     */
    public Evidence read() {
        return Objects.requireNonNull(evidence, "nobody has read it");
    }

    /** The same block, of which this was read. */
    public DraftBlock with(List<BlockReading> others) {
        return new DraftBlock(
                name, day, date, week, start, end, period, notes, color, confidence, evidence, flags, others);
    }

    /** What it says, without how that was read. */
    public BlockDetails details() {
        return new BlockDetails(name, day, date, week, start, end, period, notes, color);
    }
}
