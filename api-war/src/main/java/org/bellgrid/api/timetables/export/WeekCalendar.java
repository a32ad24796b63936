package org.bellgrid.api.timetables.export;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * A timetable as a calendar (RFC 5545). A block with a date takes place once; any other every week from the first to the
 * last day on which the timetable holds, or every second week where weeks alternate: the first is a week A. Blocks that
 * have no time of day have no place in a calendar.
 */
final class WeekCalendar {
    static final String MEDIA_TYPE = "text/calendar";

    private static final String PRODUCT = "-//Bellgrid//Bellgrid//EN";

    private final Timetable timetable;
    private final LocalDate first;
    private final ZoneId zone;

    private WeekCalendar(Timetable timetable, ZoneId zone) {
        this.timetable = timetable;
        this.zone = zone;
        this.first = timetable
                .validFrom()
                .or(timetable::weekStartDate)
                .orElseGet(() -> LocalDate.ofInstant(timetable.createdAt().orElse(Instant.EPOCH), zone));
    }

    /** The file's text. */
    static String of(Timetable timetable, List<Timeblock> blocks, ZoneId zone) {
        return new WeekCalendar(timetable, zone).with(blocks);
    }

    private String with(List<Timeblock> blocks) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(timetable.name());
        Instant start = blocks.stream()
                .flatMap(block -> block.date().stream())
                .reduce(first, (one, other) -> one.isBefore(other) ? one : other)
                .atStartOfDay(zone)
                .toInstant();
        calendar.getTimezoneInfo().setDefaultTimezone(Zone.of(zone, start));
        blocks.stream().flatMap(block -> event(block).stream()).forEach(calendar::addEvent);
        return Biweekly.write(calendar).go();
    }

    private Optional<VEvent> event(Timeblock block) {
        LocalDate last = timetable.validTo().orElse(LocalDate.MAX);
        return block.startTime()
                .flatMap(start -> firstDay(block)
                        .filter(day -> block.date().isPresent() || !day.isAfter(last))
                        .map(day -> event(block, day, start)));
    }

    private VEvent event(Timeblock block, LocalDate day, LocalTime start) {
        VEvent event = new VEvent();
        event.setUid("%s@bellgrid".formatted(block.id()));
        event.setDateTimeStamp(
                Date.from(timetable.changedAt().or(timetable::createdAt).orElse(Instant.EPOCH)));
        event.setSequence((int) timetable.version());
        event.setSummary(block.name());
        event.setDateStart(moment(day, start));
        block.endTime().ifPresent(end -> event.setDateEnd(moment(day, end)));
        if (!block.notes().isEmpty()) {
            event.setDescription(block.notes());
        }
        if (block.date().isEmpty()) {
            event.setRecurrenceRule(recurrence(block));
        }
        return event;
    }

    private Recurrence recurrence(Timeblock block) {
        Recurrence.Builder weekly = new Recurrence.Builder(Frequency.WEEKLY);
        if (block.week().isPresent()) {
            weekly.interval(2);
        }
        timetable.validTo().ifPresent(last -> weekly.until(moment(last, LocalTime.of(23, 59, 59))));
        return weekly.build();
    }

    /** The first day on which it takes place. */
    private Optional<LocalDate> firstDay(Timeblock block) {
        return block.date()
                .or(() -> block.dayOfWeek()
                        .map(weekday -> firstDay(weekday, block.week().orElse(null))));
    }

    private LocalDate firstDay(DayOfWeek weekday, @Nullable Week week) {
        if (week == null) {
            return first.with(TemporalAdjusters.nextOrSame(weekday));
        }
        LocalDate day = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(TemporalAdjusters.nextOrSame(weekday))
                .plusWeeks(week == Week.A ? 0 : 1);
        return day.isBefore(first) ? day.plusWeeks(2) : day;
    }

    private Date moment(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(zone).toInstant());
    }
}
