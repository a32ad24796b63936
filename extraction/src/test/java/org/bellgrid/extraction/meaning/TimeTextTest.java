package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9:00-9:50; 9:00 9:50",
                "9.00 \u2013 9.50; 9:00 9:50",
                "8h30 - 9h20; 8:30 9:20",
                "8h-9h; 8:00 9:00",
                "8 - 9; 8:00 9:00",
                "8-10 Uhr; 8:00 10:00",
                "0815-0900; 8:15 9:00",
                "08:15:00 - 09:00:00; 8:15 9:00",
                "10:00 am To 12:30 pm; 10:00 12:30",
                "de 8:00 a 9:00; 8:00 9:00",
                "1.15-3PM; 1:15 3:00",
                "9:40-10; 9:40 10:00",
                "8:45; 8:45",
                "8h; 8:00",
                "8.35; 8:35",
                "8:00AM; 8:00",
                "8 Uhr; 8:00",
                "08:00h; 8:00",
                "8:00 \u2013 8:45 Uhr; 8:00 8:45",
                "8.00\u20138.45; 8:00 8:45",
                "8:00 \u2212 9; 8:00 9:00",
                "9- - 10; 9:00 10:00",
                "7:30 a.m. to 8:15 a.m.; 7:30 8:15",
                "12 noon; 12:00",
                "12:00 noon - 1 pm; 12:00 1:00",
                "Noon - 12:45; 12:00 12:45",
                "11:30 am to midday; 11:30 12:00",
                "Midday; 12:00",
                "Noon break; ''",
                "12:30 pm; 12:30",
                "13:30 pm; ''",
                "24:00; 24:00",
                "24:05; ''",
                "25:00; ''",
                "9:60; ''",
                "30.10.2027; ''",
                "Room 12; ''",
                "Years 1-3; ''"
            })
    void times_in_a_label_are_found_in_many_forms(String label, String times) {
        assertThat(shown(TimeText.ofLabel(label))).isEqualTo(times);
    }

    @Test
    void what_is_no_time_is_left() {
        assertThat(TimeText.ofEntry("10.30-11.15 Music").rest()).isEqualTo("Music");
        assertThat(TimeText.ofEntry("Lunch (12:30 - 1:00)").rest()).isEqualTo("Lunch");
        assertThat(TimeText.ofEntry("Maths 2").rest()).isEqualTo("Maths 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8:00 - 8:45",
                "8:00 / 8:45",
                "from 8:00 to 8:45",
                "von 8.00 bis 8.45 Uhr",
                "de 8h \u00e0 8h45",
                "das 8h \u00e0s 8h45",
                "dalle 8:00 alle 8:45",
                "van 8.00 tot 8.45",
                "12 noon - 1 pm"
            })
    void words_between_times_are_no_name(String label) {
        assertThat(TimeText.ofLabel(label).times()).hasSize(2);
        assertThat(TimeText.ofLabel(label).rest()).isEmpty();
    }

    @Test
    void what_stands_beside_noon_is_left() {
        assertThat(TimeText.ofLabel("Noon break 12:15 - 12:45").rest()).isEqualTo("Noon break");
        assertThat(TimeText.ofEntry("Midday meal").rest()).isEqualTo("Midday meal");
        assertThat(TimeText.ofEntry("8:00-8:45 A").rest()).isEqualTo("A");
    }

    @Test
    void digits_are_times_where_most_labels_of_the_line_are_such() {
        assertThat(shown(List.of("0835", "0920", "1005"))).containsExactly("8:35", "9:20", "10:05");
        assertThat(shown(List.of("08300845", "08450930", "09451030", "Lunch")))
                .containsExactly("8:30 8:45", "8:45 9:30", "9:45 10:30", "");
        assertThat(shown(List.of("07\u00b745 0830", "08 30 - 09 15", "09 15 : 10.00", "10:00 10 45")))
                .containsExactly("7:45 8:30", "8:30 9:15", "9:15 10:00", "10:00 10:45");
        assertThat(shown(List.of("745 835", "8:35 - 9:25", "925 1010")))
                .containsExactly("7:45 8:35", "8:35 9:25", "9:25 10:10");
        assertThat(shown(List.of("08300845", "Room 2", "Room 3"))).containsOnly("");
        assertThat(shown(List.of("20150910", "20160915", "20200915"))).containsOnly("");
    }

    private static List<String> shown(List<String> line) {
        return TimeText.ofLine(line).stream().map(TimeTextTest::shown).toList();
    }

    @Test
    void hours_that_follow_each_other_have_lost_their_dash() {
        assertThat(shown(List.of("8 9", "9 10", "11 - 12", "12 1")))
                .containsExactly("8:00 9:00", "9:00 10:00", "11:00 12:00", "12:00 1:00");
        assertThat(shown(List.of("8 9", "9 11", "Room 4"))).containsOnly("");
    }

    @Test
    void an_entry_that_is_two_times_may_have_lost_some_marks() {
        assertThat(shown(TimeText.ofEntry("830-915"))).isEqualTo("8:30 9:15");
        assertThat(shown(TimeText.ofEntry("745.8.30"))).isEqualTo("7:45 8:30");
        assertThat(shown(TimeText.ofEntry("1100 - 11.40"))).isEqualTo("11:00 11:40");
        assertThat(shown(TimeText.ofEntry("08300915"))).isEmpty();
        assertThat(shown(TimeText.ofEntry("B 830-915"))).isEmpty();
    }

    @Test
    void hours_alone_are_no_times_in_running_text() {
        assertThat(TimeText.ofEntry("Rooms 4-5").times()).isEmpty();
    }

    private static String shown(TimeText text) {
        return text.times().stream()
                .map(time -> "%d:%02d".formatted(time.minutes() / 60, time.minutes() % 60))
                .collect(Collectors.joining(" "));
    }
}
