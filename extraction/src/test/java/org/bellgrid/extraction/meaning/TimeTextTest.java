package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
