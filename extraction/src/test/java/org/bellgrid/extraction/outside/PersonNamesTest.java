package org.bellgrid.extraction.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    private static final Discretion STAFF = new Discretion(true, Set.of("Quill\u00f3n", "Okafor"));

    @ParameterizedTest
    @CsvSource({
        "Maths Mr Marlowe Room 4, Marlowe Room",
        "Maths Mr. P. Marlowe, P. Marlowe",
        "Deutsch Frau von Ahlen, Ahlen",
        "Histoire Mme Lacombe, Lacombe",
        "Art M.Lacombe, M.Lacombe",
        "Class teacher: Ines Varga, Ines Varga",
        "Klassenlehrerin Ines Varga, Ines Varga",
        "Maths OKAFOR, OKAFOR",
        "Maths (Quillon), (Quillon)",
        "Maths (Mr Marlowe), Marlowe)",
        "MATHS MR MARLOWE, MARLOWE",
        "Matem\u00e1ticas Dra. Quiroga, Quiroga",
        "Maths P. Marlowe, Marlowe",
        "Maths Room 4, ''",
        "Monday Fr 08:00, ''",
        "dr who, ''"
    })
    void known_names_and_those_behind_titles_are_kept_back(String line, String names) {
        assertThat(names(line, STAFF)).isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(" ", -1)));
    }

    @Test
    void a_word_that_is_not_read_for_sure_may_be_a_known_name_that_it_resembles() {
        assertThat(names("Maths 0kafor", STAFF, new Confidence(0.55))).containsExactly("0kafor");
        assertThat(names("Maths 0kafor", STAFF, Confidence.CERTAIN)).isEmpty();
    }

    @Test
    void nothing_is_kept_back_where_names_may_be_seen() {
        assertThat(names("Maths Mr Marlowe", Discretion.NONE)).isEmpty();
    }

    private static List<String> names(String text, Discretion discretion) {
        return names(text, discretion, Confidence.CERTAIN);
    }

    private static List<String> names(String text, Discretion discretion, Confidence confidence) {
        TextLine line = TextLine.in(new Box(0, 0, 1000, 10), false, text, confidence, ReaderTier.TEXT_LAYER)
                .orElseThrow();
        Set<Word> names = new PersonNames(discretion).in(line);
        return line.words().stream().filter(names::contains).map(Word::text).toList();
    }
}
