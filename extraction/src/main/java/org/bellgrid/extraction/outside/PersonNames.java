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
    private static final String TITLE =
            "(?:mrs?|ms|miss|mx|dra?|prof[ar]?|profr|sir|madam|ing|lic|mag|mtr[oa]|herrn?|hr|"
                    + "frau|fr|mme|mlle|monsieur|madame|sra?|srta|se\u00f1ora?|don|do\u00f1a|sig|signora?|dhr|mevr|mw|pan|pani)";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** An initial counts, too: {@code P. Marlowe}. */
    private static final Pattern TITLED = Pattern.compile(TITLE + "\\.?|\\p{Lu}\\.", ANY_CASE);
    /** Both in one word. */
    private static final Pattern TITLE_AND_NAME =
            Pattern.compile("(?i:" + TITLE + "|\\p{Lu})\\.\\p{Lu}\\p{L}.*", Pattern.UNICODE_CASE);

    private static final Pattern TEACHER = Pattern.compile(
            "(?:\\p{L}*(?:teacher|lehrer|lehrerin|lehrkraft)|tutora?|profesora?|professeur|docente)\\s*[:-]?",
            ANY_CASE);
    /** Between the parts of a name. */
    private static final Set<String> PARTICLES =
            Set.of("von", "van", "de", "der", "den", "di", "da", "la", "le", "du", ":", "-");

    /** Of a misread name to the right one. */
    private static final double ALIKE = 0.7;

    private static final int MOST_PARTS = 3;
    /** Brackets and the like before a word. */
    private static final Pattern OPENING = Pattern.compile("^[^\\p{L}\\p{N}]+");

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
            String text = OPENING.matcher(words.get(i).text()).replaceFirst("");
            if (TITLE_AND_NAME.matcher(text).matches() || isKnown(words.get(i))) {
                names.add(words.get(i));
            }
            if (isTitle(text) || TEACHER.matcher(text).matches()) {
                addParts(words.subList(i + 1, words.size()), names);
            }
        }
        return names;
    }

    private static boolean isTitle(String text) {
        return TITLED.matcher(text).matches() && Character.isUpperCase(text.codePointAt(0));
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
            String text = OPENING.matcher(word.text()).replaceFirst("");
            boolean capital = !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
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
