package org.bellgrid.api.timetables.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Week;
import org.junit.jupiter.api.Test;

class WeekCalendarTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void a_block_takes_place_every_week_from_its_first_day_on() {
        SampleWeek week =
                new SampleWeek(null).on(DayOfWeek.MONDAY, null, "Maths", "").on(DayOfWeek.WEDNESDAY, null, "Art", "");

        String file = file(week);

        assertThat(file)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains("UID:" + week.blocks.get(0).id() + "@bellgrid\r\n")
                .contains("DTSTART;TZID=Europe/London:20260907T083000\r\n")
                .contains("DTEND;TZID=Europe/London:20260907T091500\r\n")
                .contains("DTSTART;TZID=Europe/London:20260902T083000\r\n")
                .contains("RRULE:FREQ=WEEKLY\r\n");
    }

    @Test
    void weeks_alternate_from_the_first_one_on() {
        SampleWeek week = new SampleWeek(null)
                .on(DayOfWeek.MONDAY, Week.A, "Maths", "")
                .on(DayOfWeek.MONDAY, Week.B, "Art", "")
                .on(DayOfWeek.FRIDAY, Week.A, "Music", "");

        assertThat(file(week))
                .containsSubsequence("SUMMARY:Maths", "20260914T083000\r\n", "RRULE:FREQ=WEEKLY;INTERVAL=2\r\n")
                .containsSubsequence("SUMMARY:Art", "20260907T083000")
                .containsSubsequence("SUMMARY:Music", "20260904T083000");
    }

    @Test
    void nothing_takes_place_after_the_last_day() {
        SampleWeek week = new SampleWeek(SampleWeek.FIRST.plusDays(1))
                .on(DayOfWeek.WEDNESDAY, null, "Art", "")
                .on(DayOfWeek.FRIDAY, null, "Music", "");

        assertThat(file(week)).contains("UNTIL=20260903T225959Z").doesNotContain("Music");
    }

    @Test
    void a_dated_block_takes_place_once_and_one_without_a_time_not_at_all() {
        SampleWeek week = new SampleWeek(null)
                .with(new BlockDetails(
                        "Trip", null, LocalDate.of(2026, 12, 1), null, LocalTime.of(8, 0), null, null, "", null))
                .with(new BlockDetails("Art", DayOfWeek.MONDAY, null, null, null, null, "3", "", null));

        assertThat(file(week))
                .contains("DTSTART;TZID=Europe/London:20261201T080000")
                .doesNotContain("RRULE:FREQ=WEEKLY", "DTEND", "SUMMARY:Art");
    }

    @Test
    void whatever_is_in_a_text_stays_a_text() {
        SampleWeek week = new SampleWeek(null)
                .on(DayOfWeek.MONDAY, null, "Maths; set 1, top\\", "bring ruler\nEND:VCALENDAR " + "x".repeat(90));

        String file = file(week);

        assertThat(file).contains("SUMMARY:Maths\\; set 1\\, top\\\\\r\n", "bring ruler\\nEND:VCALENDAR");
        assertThat(file.lines()).allMatch(line -> line.length() <= 75);
        VEvent event = Biweekly.parse(file).first().getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo("Maths; set 1, top\\");
        assertThat(event.getDescription().getValue()).startsWith("bring ruler\nEND:VCALENDAR x");
    }

    @Test
    void the_zone_says_when_clocks_change() {
        String file = file(new SampleWeek(null).on(DayOfWeek.MONDAY, null, "Maths", ""));

        assertThat(file)
                .containsSubsequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/London",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20260329T010000",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100")
                .containsSubsequence("BEGIN:STANDARD", "DTSTART:20261025T020000", "RDATE:20271031T020000");
    }

    @Test
    void readers_meet_every_lesson_at_its_wall_time() {
        SampleWeek week = new SampleWeek(LocalDate.of(2026, 11, 9)).on(DayOfWeek.MONDAY, null, "Maths", "");

        VEvent event = Biweekly.parse(file(week)).first().getEvents().get(0);

        List<Instant> days = new ArrayList<>();
        event.getDateIterator(TimeZone.getTimeZone(LONDON)).forEachRemaining(day -> days.add(day.toInstant()));
        assertThat(days)
                .hasSize(10)
                .contains(Instant.parse("2026-09-07T07:30:00Z"), Instant.parse("2026-11-09T08:30:00Z"));
    }

    @Test
    void a_zone_without_changes_is_a_zone_as_well() {
        SampleWeek week = new SampleWeek(null).on(DayOfWeek.MONDAY, null, "Maths", "");

        assertThat(WeekCalendar.of(week.timetable, week.blocks, ZoneId.of("Asia/Tokyo")))
                .contains("BEGIN:STANDARD", "TZOFFSETTO:+0900", "DTSTART;TZID=Asia/Tokyo:20260907T083000");
    }

    private static String file(SampleWeek week) {
        return WeekCalendar.of(week.timetable, week.blocks, LONDON);
    }
}
