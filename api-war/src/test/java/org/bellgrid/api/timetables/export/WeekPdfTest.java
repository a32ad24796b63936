package org.bellgrid.api.timetables.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Week;
import org.junit.jupiter.api.Test;

class WeekPdfTest {
    @Test
    void days_and_times_lie_around_the_lessons() throws Exception {
        SampleWeek week = new SampleWeek(null)
                .on(DayOfWeek.TUESDAY, Week.A, "Maths", "Room 12")
                .on(DayOfWeek.MONDAY, null, "Żaba Čas Физика", "");

        assertThat(text(week))
                .containsSubsequence("Class 4b", "Monday", "Tuesday", "08:30 – 09:15", "Żaba Čas Физика", "Maths (A)")
                .contains("Room 12");
    }

    @Test
    void a_letter_without_a_glyph_is_a_question_mark() throws Exception {
        assertThat(text(new SampleWeek(null).on(DayOfWeek.MONDAY, null, "美術 \uD83C\uDFA8\t!", "")))
                .contains("?? ??!");
    }

    @Test
    void a_long_week_takes_several_pages_with_the_days_on_each() throws Exception {
        SampleWeek week = new SampleWeek(null);
        for (int hour = 0; hour < 24; hour++) {
            for (int quarter = 0; quarter < 4; quarter++) {
                week.with(new BlockDetails(
                        "Lesson",
                        DayOfWeek.MONDAY,
                        null,
                        null,
                        LocalTime.of(hour, 15 * quarter),
                        null,
                        null,
                        "",
                        null));
            }
        }

        try (PDDocument document = Loader.loadPDF(WeekPdf.of(week.timetable, week.blocks))) {
            assertThat(document.getNumberOfPages()).isEqualTo(4);
            assertThat(new PDFTextStripper().getText(document).split("Monday", -1))
                    .hasSize(5);
            assertThat(new PDFTextStripper().getText(document).split("Lesson", -1))
                    .hasSize(97);
        }
    }

    @Test
    void an_empty_timetable_is_an_empty_page() throws Exception {
        assertThat(text(new SampleWeek(null))).isEqualToIgnoringWhitespace("Class 4b");
    }

    @Test
    void words_that_are_too_wide_are_broken() throws Exception {
        assertThat(text(new SampleWeek(null).on(DayOfWeek.MONDAY, null, "x".repeat(1000), ""))
                        .replaceAll("[^x]", ""))
                .hasSize(1000);
    }

    private static String text(SampleWeek week) throws Exception {
        try (PDDocument document = Loader.loadPDF(WeekPdf.of(week.timetable, week.blocks))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
