package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.extraction.trust.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * The names of the days in one language, with their usual abbreviations. The same letters mean different days in
 * different languages ({@code "di"}: German Tuesday, French Sunday), so a sheet is read with one language at a time.
 */
final class DayNames {
    /** Monday to Sunday; the first form is the full name, and unambiguous beginnings of it count as well. */
    static final List<DayNames> ALL = List.of(
            of(
                    "en",
                    "monday mon mo m",
                    "tuesday tue tues tu",
                    "wednesday wed weds we w",
                    "thursday thu thur thurs th",
                    "friday fri fr f",
                    "saturday sat sa",
                    "sunday sun su"),
            of(
                    "de",
                    "montag mo",
                    "dienstag di die",
                    "mittwoch mi mit",
                    "donnerstag do don",
                    "freitag fr fre",
                    "samstag sonnabend sa sam",
                    "sonntag so son"),
            of(
                    "fr",
                    "lundi lun lu l",
                    "mardi mar ma",
                    "mercredi mer me",
                    "jeudi jeu je j",
                    "vendredi ven ve v",
                    "samedi sam sa s",
                    "dimanche dim di d"),
            of(
                    "es",
                    "lunes lun lu l",
                    "martes mar ma",
                    "miercoles mie mi x",
                    "jueves jue ju j",
                    "viernes vie vi v",
                    "sabado sab sa s",
                    "domingo dom do d"),
            of(
                    "it",
                    "lunedi lun lu",
                    "martedi mar ma",
                    "mercoledi mer me",
                    "giovedi gio gi",
                    "venerdi ven ve",
                    "sabato sab sa",
                    "domenica dom do"),
            of(
                    "pt",
                    "segunda segunda-feira seg 2a",
                    "terca terca-feira ter 3a",
                    "quarta quarta-feira qua 4a",
                    "quinta quinta-feira qui 5a",
                    "sexta sexta-feira sex 6a",
                    "sabado sab",
                    "domingo dom"),
            of(
                    "nl",
                    "maandag maa ma",
                    "dinsdag din di",
                    "woensdag woe wo",
                    "donderdag don do",
                    "vrijdag vri vr",
                    "zaterdag zat za",
                    "zondag zon zo"),
            of(
                    "sk",
                    "pondelok po",
                    "utorok ut",
                    "streda st str",
                    "stvrtok st stv",
                    "piatok pi",
                    "sobota so",
                    "nedela ne"),
            of("cs", "pondeli po", "utery ut", "streda st", "ctvrtek ct", "patek pa", "sobota so", "nedele ne"),
            of(
                    "pl",
                    "poniedzialek pn pon",
                    "wtorek wt",
                    "sroda sr",
                    "czwartek cz czw",
                    "piatek pt",
                    "sobota so",
                    "niedziela nd"),
            of("id", "senin sen", "selasa sel", "rabu rab", "kamis kam", "jumat jum", "sabtu sab", "minggu min"));

    private static final String WEEK_WORD = "(?:week|wk|woche|semaine|semana|settimana)";
    /** What may stand beside a day's name: a date, a number, the week. */
    private static final Pattern BESIDE =
            Pattern.compile("[\\s.,:;()\\[\\]/-]|\\d{1,4}(st|nd|rd|th)?|" + WEEK_WORD + "?\\s*\\b([ab12]|one|two)\\b");

    private static final Pattern WEEK =
            Pattern.compile("\\b" + WEEK_WORD + "\\s*([ab12]|one|two)\\b|\\(([ab])\\)|\\b(one|two)\\b");
    private static final Set<String> FIRST_WEEK = Set.of("a", "1", "one");

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:-feira)?|\\d+a\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final int SHORTEST_BEGINNING = 3;

    private final String language;
    private final Map<String, DayOfWeek> days = new HashMap<>();

    private DayNames(String language) {
        this.language = language;
    }

    private static DayNames of(String language, String... forms) {
        DayNames names = new DayNames(language);
        for (DayOfWeek day : DayOfWeek.values()) {
            Arrays.stream(forms[day.getValue() - 1].split(" ", -1)).forEach(form -> names.days.put(form, day));
        }
        return names;
    }

    String language() {
        return language;
    }

    /** The day that this label names, if it names one day and little else. */
    Optional<DayLabel> read(String text) {
        String plain = Plain.of(text);
        List<String> words =
                WORD.matcher(plain).results().map(match -> match.group()).toList();
        List<String> named = words.stream().filter(word -> day(word) != null).toList();
        if (named.size() != 1) {
            return Optional.empty();
        }
        String beside = plain.replaceFirst(Pattern.quote(named.get(0)), " ");
        DayOfWeek day = day(named.get(0));
        boolean initial = named.get(0).length() == 1; // "4M" is a class, "M" may be Monday
        return day != null
                        && (!initial || plain.length() == 1)
                        && BESIDE.matcher(beside).replaceAll("").isEmpty()
                ? Optional.of(new DayLabel(day, week(beside)))
                : Optional.empty();
    }

    /** How much a misread label looks like the name of a day, 0..1. */
    double likeness(String text, DayOfWeek day) {
        String letters = NO_LETTERS.matcher(Plain.of(text)).replaceAll("");
        return days.entrySet().stream()
                .filter(entry -> entry.getValue() == day && entry.getKey().length() > SHORTEST_BEGINNING)
                .mapToDouble(entry -> Alignment.of(letters, entry.getKey()).likeness())
                .max()
                .orElse(0);
    }

    private @Nullable DayOfWeek day(String word) {
        DayOfWeek day = days.get(word);
        if (day != null || word.length() < SHORTEST_BEGINNING) {
            return day;
        }
        return days.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(word))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static @Nullable Week week(String beside) {
        return WEEK.matcher(beside)
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.group(2), match.group(3)))
                .filter(Objects::nonNull)
                .map(name -> FIRST_WEEK.contains(name) ? Week.A : Week.B)
                .findFirst()
                .orElse(null);
    }
}
