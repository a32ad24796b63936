package org.bellgrid.api.timetables;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bellgrid.api.Label;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.timetable.Timeblock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A time block as a client sees it.
 *
 * @param id {@code null} in a draft
 * @param date only where the sheet gives dates
 * @param week only where the sheet alternates between two weeks
 * @param duration minutes
 * @param period as printed
 * @param color as {@code #rrggbb}
 * @param position its place in the timetable, from 1; there are gaps where blocks have been deleted
 * @param confidence the probability that it was read rightly, 0..1
 * @param flags what to know about it, such as {@code end_inferred}
 * @param readings of a draft, what each reader has read there; empty where all have read the same
 */
@Schema(name = "Timeblock")
public record TimeblockView(
        @Nullable UUID id,
        String name,
        @Nullable DayOfWeek dayOfWeek,
        @Nullable LocalDate date,
        @Nullable Week week,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
        @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
        @Nullable Long duration,
        @Nullable String period,
        String notes,
        @Nullable String color,
        int position,
        double confidence,
        SourceView source,
        List<String> flags,
        List<ReadingView> readings) {
    public TimeblockView {
        flags = List.copyOf(flags);
        readings = List.copyOf(readings);
    }

    static TimeblockView of(Timeblock block) {
        return new TimeblockView(
                block.id().value(),
                block.name(),
                block.dayOfWeek().orElse(null),
                block.date().orElse(null),
                block.week().orElse(null),
                block.startTime().orElse(null),
                block.endTime().orElse(null),
                block.duration().map(Duration::toMinutes).orElse(null),
                block.period().orElse(null),
                block.notes(),
                block.color().orElse(null),
                block.ordinal(),
                block.confidence().value(),
                block.evidence().map(SourceView::of).orElse(SourceView.PERSON),
                labels(block.flags()),
                List.of());
    }

    /**
     * A block that nobody has confirmed yet.
     *
     * @param position its place in the draft, from 1
     */
    public static TimeblockView of(DraftBlock block, int position) {
        return new TimeblockView(
                null,
                block.name(),
                block.day(),
                block.date(),
                block.week(),
                block.start(),
                block.end(),
                minutes(block.start(), block.end()),
                block.period(),
                block.notes(),
                block.color(),
                position,
                block.confidence().value(),
                block.evidence() == null ? SourceView.PERSON : SourceView.of(block.evidence()),
                labels(block.flags()),
                block.readings().stream().map(ReadingView::of).toList());
    }

    private static @Nullable Long minutes(@Nullable LocalTime start, @Nullable LocalTime end) {
        return start == null || end == null
                ? null
                : Long.valueOf(Duration.between(start, end).toMinutes());
    }

    private static List<String> labels(Collection<BlockFlag> flags) {
        return flags.stream().map(Label::of).sorted().toList();
    }
}
