package org.bellgrid.extraction.meaning;

import java.time.Month;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the months in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents. No word
 * means two months, so the language need not be known.
 */
final class MonthNames {
    /** January to December; beginnings that only one month has count as well. */
    private static final List<String> FORMS = List.of(
            "january januar janvier enero gennaio janeiro januari",
            "february februar fevrier febrero febbraio fevereiro februari",
            "march marz maerz mrz mars marzo marco maart mrt",
            "april avril abril aprile",
            "may mai mayo maggio maio mei",
            "june juni juin junio giugno junho",
            "july juli juillet julio luglio julho",
            "august aout agosto augustus",
            "september septembre septiembre setiembre settembre setembro",
            "october oktober octobre octubre ottobre outubro",
            "november novembre noviembre novembro",
            "december dezember decembre diciembre dicembre dezembro");

    private static final int SHORTEST_BEGINNING = 3;
    private static final Map<String, Month> MONTHS = months();

    private MonthNames() {}

    /** The month that a word names, as {@link Plain} makes it. */
    static Optional<Month> read(String word) {
        return Optional.ofNullable(MONTHS.get(word));
    }

    private static Map<String, Month> months() {
        Map<String, Month> months = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Month month : Month.values()) {
            for (String form : FORMS.get(month.getValue() - 1).split(" ", -1)) {
                for (int end = SHORTEST_BEGINNING; end <= form.length(); end++) {
                    Month other = months.put(form.substring(0, end), month);
                    if (other != null && other != month) {
                        ambiguous.add(form.substring(0, end));
                    }
                }
            }
        }
        months.keySet().removeAll(ambiguous);
        return Map.copyOf(months);
    }
}
