package org.bellgrid.extraction.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.extraction.ocr.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final String UNKNOWN = "ößñçœ";

    @ParameterizedTest
    @CsvSource({
        "PhysicalEducation, Physical Education, Physical Education",
        "Matematica, Matemática, Matemática",
        "électricos, electricos, électricos",
        "9:00-10:00, 9:00 — 10:00, 9:00 - 10:00",
        "Maths 4, Maths4, Maths 4",
        "MathematicsIl, Mathematics II, Mathematics II",
        "MLIB28, ML | B28, ML | B28",
        "English I, English |, English I",
        "Mathematics Il, Mathematics Il, Mathematics II",
        "groBe Pause, große Pause, große Pause",
        "Choeur d'ecole, Chœur d'école, Chœur d'école"
    })
    void blanks_and_accents_of_either_are_kept_where_the_letters_agree(String neural, String tesseract, String text) {
        Agreement agreement = agreement(new Reading(neural, 0.9), new Reading(tesseract, 0.4));

        assertThat(agreement.text()).isEqualTo(text);
        assertThat(agreement.confidence()).isGreaterThan(new Confidence(0.95));
    }

    @Test
    void letters_and_digits_are_the_neural_engines() {
        Agreement agreement = agreement(new Reading("Room105", 0.99), new Reading("Room lO5", 0.99));

        assertThat(agreement.text()).isEqualTo("Room 105");
        assertThat(agreement.confidence()).isLessThan(new Confidence(0.95));
    }

    @ParameterizedTest
    @CsvSource({"W6rter, Wörter", "GrBe, Größe", "Ensehanza, Enseñanza", "Legon, Leçon", "Chceur, Chœur"})
    void a_letter_that_the_neural_engine_does_not_know_is_tesseracts(String neural, String tesseract) {
        Agreement agreement = agreement(new Reading(neural, 0.95), new Reading(tesseract, 0.9));

        assertThat(agreement.text()).isEqualTo(tesseract);
        assertThat(agreement.isUnanimous()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10:D0, 10:00, 10:00", "1O:30, 10:30, 10:30", "MOD A, M0D A, MOD A", "EDO5, ED05, EDO5"})
    void a_letter_behind_a_digit_or_colon_gives_way_to_a_nought(String neural, String tesseract, String text) {
        assertThat(agreement(new Reading(neural, 0.9), new Reading(tesseract, 0.5))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void a_weak_neural_reading_gives_way_to_a_stronger_one() {
        Agreement agreement = agreement(new Reading("vIml d 28", 0.8), new Reading("V | ML D 28", 0.8));

        assertThat(agreement.text()).isEqualTo("V | ML D 28");
        assertThat(agreement.confidence()).isLessThan(new Confidence(0.7));
    }

    @Test
    void a_reading_that_has_nothing_in_common_adds_no_blanks() {
        Agreement agreement = agreement(new Reading("History", 0.8), new Reading("| . oo ~", 0.1));

        assertThat(agreement.text()).isEqualTo("History");
    }

    @Test
    void the_less_sure_the_neural_engine_is_alone_the_less_it_is_trusted() {
        Reading other = new Reading("xyz", 0.9);

        assertThat(agreement(new Reading("Art", 0.99), other).confidence())
                .isGreaterThan(agreement(new Reading("Art", 0.92), other).confidence());
        assertThat(agreement(new Reading("Art", 0.92), other).confidence())
                .isGreaterThan(agreement(new Reading("Art", 0.6), other).confidence());
    }

    @Test
    void full_width_letters_are_plain_ones() {
        assertThat(agreement(new Reading("９：００", 0.9), Reading.NOTHING).text()).isEqualTo("9:00");
    }

    private static Agreement agreement(Reading neural, Reading tesseract) {
        return Agreement.of(neural, tesseract, letter -> UNKNOWN.indexOf(letter) < 0);
    }
}
