package org.bellgrid.extraction.outside;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.extraction.meaning.Plain;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.trust.Agreement;
import org.bellgrid.extraction.trust.Alignment;

/**
 * Finds the names of persons that outside readers do not get to see: those that are known, those behind a title, and those
 * behind the word teacher. A bare name that nobody knows is not told from other words.
 */
final class PersonNames {
    private static final String TITLE = "(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Sir|Herr|Herrn|Hr|Frau|Fr|Mme|Mlle|Monsieur|Madame|"
            + "Sr|Sra|Srta|Se\u00f1or|Se\u00f1ora|Don|Do\u00f1a|Sig|Signora?|Dhr|Mevr|Mw|Pan|Pani)";
    private static final Pattern TITLED = Pattern.compile(TITLE + "\\.?|M\\.");
    /** Both in one word. */
    private static final Pattern TITLE_AND_NAME = Pattern.compile("(?:" + TITLE + "|M)\\.\\p{Lu}.*");

    private static final Pattern TEACHER = Pattern.compile(
            "(?:\\p{L}*(?:teacher|lehrer|lehrerin|lehrkraft)|tutora?|profesora?|professeur|docente)\\s*[:-]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Between the parts of a name. */
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "di", "da", "la", "le", "du", ":", "-");

    /** Of a misread name to the right one. */
    private static final double ALIKE = 0.7;

    private static final int MOST_PARTS = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final boolean hidden;
    private final Set<String> known;

    PersonNames(Discretion discretion) {
        hidden = discretion.names();
        known = discretion.known().stream().map(Plain::of).collect(Collectors.toSet());
    }

    /** The words of a line that are to be kept back; none where names may be seen. */
    Set<Word> in(TextLine line) {
        Set<Word> names = new HashSet<>();
        List<Word> words = hidden ? line.words() : List.of();
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            if (TITLE_AND_NAME.matcher(text).matches() || isKnown(words.get(i))) {
                names.add(words.get(i));
            }
            if (TITLED.matcher(text).matches() || TEACHER.matcher(text).matches()) {
                addParts(words.subList(i + 1, words.size()), names);
            }
        }
        return names;
    }

    /** A word that is not read for sure may be a name that it only resembles. */
    private boolean isKnown(Word word) {
        List<String> parts =
                NO_LETTERS.splitAsStream(word.text()).map(Plain::of).toList();
        return parts.stream().anyMatch(known::contains)
                || (!Agreement.isSure(word.confidence())
                        && parts.stream().anyMatch(part -> known.stream().anyMatch(name -> areAlike(part, name))));
    }

    private static boolean areAlike(String part, String name) {
        return Math.abs(part.length() - name.length()) <= name.length() / 2
                && Alignment.of(part, name).likeness() >= ALIKE;
    }

    private static void addParts(List<Word> following, Set<Word> names) {
        int parts = 0;
        for (Word word : following) {
            boolean capital = Character.isUpperCase(word.text().codePointAt(0));
            if (parts == MOST_PARTS || !(capital || PARTICLES.contains(word.text()))) {
                return;
            }
            if (capital) {
                names.add(word);
                parts++;
            }
        }
    }
}
