package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Optional;
import org.bellgrid.domain.draft.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayNamesTest {
    @ParameterizedTest
    @CsvSource({
        "en, Monday, MONDAY",
        "en, TUES, TUESDAY",
        "en, Mon., MONDAY",
        "en, Wednesday 3rd, WEDNESDAY",
        "en, 'T\nH\nU\nR\nS', THURSDAY",
        "de, Di, TUESDAY",
        "fr, Di, SUNDAY",
        "es, Mi\u00e9rcoles, WEDNESDAY",
        "es, X, WEDNESDAY",
        "pt, Ter\u00e7a-feira, TUESDAY",
        "it, Gioved\u00ec, THURSDAY",
        "it, Giovedl, THURSDAY",
        "nl, vr, FRIDAY",
        "da, l\u00f8rdag, SATURDAY",
        "tr, \u00c7ar\u015famba, WEDNESDAY",
        "ru, \u041f\u044f\u0442\u043d\u0438\u0446\u0430, FRIDAY",
        "zh, \u661f\u671f\u4e09, WEDNESDAY",
        "bn, \u09ac\u09c1\u09a7\u09ac\u09be\u09b0, WEDNESDAY",
        "hi, \u0938\u094b\u092e\u0935\u093e\u0930, MONDAY",
        "ar, \u0627\u0644\u062e\u0645\u064a\u0633, THURSDAY"
    })
    void a_day_is_known_by_its_names(String language, String label, DayOfWeek day) {
        assertThat(read(language, label).map(DayLabel::day)).contains(day);
    }

    @Test
    void a_class_is_no_day() {
        assertThat(read("en", "4M")).isEmpty();
        assertThat(read("en", "Mon-Thu Time")).isEmpty();
        assertThat(read("en", "Sunday school")).isEmpty();
    }

    @Test
    void a_label_may_name_its_week() {
        assertThat(read("en", "Monday (A)").map(DayLabel::week)).contains(Week.A);
        assertThat(read("en", "Mon Week 2").map(DayLabel::week)).contains(Week.B);
    }

    private static Optional<DayLabel> read(String language, String label) {
        return DayNames.ALL.stream()
                .filter(names -> names.language().equals(language))
                .findFirst()
                .orElseThrow()
                .read(LabelText.of(label));
    }
}
