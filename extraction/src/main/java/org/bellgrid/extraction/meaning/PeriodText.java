package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Labels that count lessons: {@code 3}, {@code P3}, {@code 3rd period}, {@code 3. Stunde}, {@code III}. */
final class PeriodText {
    private static final String WORD =
            "(?:p|pd|per|period|lesson|l|hour|stunde|std|hora|h|heure|ora|tempo|aula|uur|block|slot)";
    private static final Pattern NUMBERED = Pattern.compile(
            WORD + "?[\\s.:#-]*(\\d{1,2})\\s*(?:st|nd|rd|th|a|o|e|er|ere|eme)?[\\s.)-]*" + WORD + "?[\\s.]*");
    private static final Pattern ROMAN =
            Pattern.compile(WORD + "?[\\s.]*(i|ii|iii|iv|v|vi|vii|viii|ix|x)[\\s.]*" + WORD + "?");
    private static final List<String> NUMERALS = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    private PeriodText() {}

    /** The number of the period, if the text is nothing but that. */
    static Optional<String> read(String text) {
        String plain = Plain.of(text).replace("\u00ba", "o").replace("\u00aa", "a");
        Matcher numbered = NUMBERED.matcher(plain);
        if (numbered.matches()) {
            return Optional.of(numbered.group(1));
        }
        Matcher roman = ROMAN.matcher(plain);
        return roman.matches() ? Optional.of(String.valueOf(NUMERALS.indexOf(roman.group(1)) + 1)) : Optional.empty();
    }
}
