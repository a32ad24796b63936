package org.bellgrid.api.timetables.export;

import static java.util.stream.Collectors.groupingBy;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.RecurrenceDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/**
 * A time zone as calendars carry it along: each change of the clock by its date, since not every zone changes by a rule
 * that RFC 5545 can express.
 */
final class Zone {
    private static final int YEARS = 10;

    private Zone() {}

    /** The zone with the changes that hold at that moment and in the ten years after it. */
    static TimezoneAssignment of(ZoneId zone, Instant from) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        transitions(rules, from).stream()
                .collect(groupingBy(change -> List.of(change.getOffsetBefore(), change.getOffsetAfter())))
                .values()
                .forEach(alike -> add(component, rules, alike));
        if (component.getComponents().isEmpty()) {
            ZoneOffset offset = rules.getOffset(from);
            component.addStandardTime(
                    observance(new StandardTime(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
        }
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), component);
    }

    private static List<ZoneOffsetTransition> transitions(ZoneRules rules, Instant from) {
        Instant end = from.atZone(ZoneOffset.UTC).plus(YEARS, ChronoUnit.YEARS).toInstant();
        List<ZoneOffsetTransition> found = new ArrayList<>();
        ZoneOffsetTransition last = rules.previousTransition(from);
        ZoneOffsetTransition next = last == null ? rules.nextTransition(from) : last;
        while (next != null && next.getInstant().isBefore(end)) {
            found.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return found;
    }

    private static void add(VTimezone component, ZoneRules rules, List<ZoneOffsetTransition> alike) {
        ZoneOffsetTransition first = alike.get(0);
        boolean summer = rules.isDaylightSavings(first.getInstant());
        Observance observance = observance(
                summer ? new DaylightSavingsTime() : new StandardTime(),
                first.getDateTimeBefore(),
                first.getOffsetBefore(),
                first.getOffsetAfter());
        if (alike.size() > 1) {
            RecurrenceDates others = new RecurrenceDates();
            alike.subList(1, alike.size())
                    .forEach(change ->
                            others.getDates().add(new ICalDate(components(change.getDateTimeBefore()), true)));
            observance.addRecurrenceDates(others);
        }
        component.addComponent(observance);
    }

    private static <T extends Observance> T observance(
            T observance, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        observance.setDateStart(components(start));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        return observance;
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }
}
