package org.bellgrid.extraction.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en, Monday Tuesday Wednesday Thursday Friday",
        "en, Mon Tue Wed Thu Fri",
        "de, Mo Di Mi Do Fr",
        "nl, ma di wo do vr",
        "fr, Lundi Mardi Mercredi Jeudi Vendredi",
        "es, Lunes Martes Miércoles Jueves Viernes",
        "it, Lun Mar Mer Gio Ven",
        "pt, Segunda Terça Quarta Quinta Sexta",
        "sk, Po Ut St Št Pi"
    })
    void the_names_of_the_days_tell_it(String language, String days) {
        List<String> lines = List.of(days.split(" ", -1));

        assertThat(PageLanguage.of(lines, null)).isEqualTo(language);
        assertThat(PageLanguage.of(lines, "da")).isEqualTo(language);
    }

    @Test
    void a_lesson_in_another_language_does_not() {
        List<String> lines = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Deutsch", "Deutsch", "Englisch", "Sport");

        assertThat(PageLanguage.of(lines, null)).isEqualTo("en");
    }

    @Test
    void days_that_are_the_same_in_two_languages_leave_it_to_the_hint() {
        List<String> lines = List.of("L", "J", "V", "S", "D");

        assertThat(PageLanguage.of(lines, "fr")).isEqualTo("fr");
        assertThat(PageLanguage.of(lines, "es")).isEqualTo("es");
    }

    @Test
    void without_days_and_hint_other_words_tell_it() {
        List<String> lines = List.of("Stundenplan der Klasse 3b", "große Pause", "8.00 Uhr");

        assertThat(PageLanguage.of(lines, null)).isEqualTo("de");
        assertThat(PageLanguage.of(lines, "nl")).isEqualTo("nl");
    }

    @Test
    void it_is_english_where_little_speaks_for_another() {
        assertThat(PageLanguage.of(List.of(), null)).isEqualTo("en");
        assertThat(PageLanguage.of(List.of("Mathe", "Pause", "9.00 - 10.00"), null))
                .isEqualTo("en");
    }

    @Test
    void three_labels_that_are_days_of_one_language_are_days() {
        assertThat(PageLanguage.namesDays(List.of("Lunes", "Martes", "Jueves"), "es"))
                .isTrue();
        assertThat(PageLanguage.namesDays(List.of("Lunes", "Martes", "Jueves"), "hi"))
                .isFalse();
        assertThat(PageLanguage.namesDays(List.of("Lunes", "Martes", "Jueves"))).isTrue();
        assertThat(PageLanguage.namesDays(List.of("Lunes", "Tuesday", "Donnerstag")))
                .isFalse();
    }
}
