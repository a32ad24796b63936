package org.bellgrid.api.timetables.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import org.bellgrid.domain.draft.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void every_block_has_a_line() {
        SampleWeek week = new SampleWeek(null).on(DayOfWeek.MONDAY, Week.A, "Maths", "Room 12");

        assertThat(Csv.of(week.blocks).split("\r\n", -1))
                .containsExactly(
                        "dayOfWeek,date,week,startTime,endTime,duration,period,name,notes,color,confidence",
                        "MONDAY,,A,08:30,09:15,45,,Maths,Room 12,,1.0",
                        "");
    }

    @Test
    void what_would_end_a_value_is_quoted() {
        assertThat(Csv.line(List.of("a,b", "say \"hi\"", "one\ntwo", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"hi\"\"\",\"one\ntwo\",plain\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
    void no_spreadsheet_takes_a_text_for_a_formula(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void a_formula_may_be_quoted_as_well() {
        assertThat(Csv.line(List.of("=A1,B1", "\rx"))).isEqualTo("\"'=A1,B1\",\"'\rx\"\r\n");
    }
}
