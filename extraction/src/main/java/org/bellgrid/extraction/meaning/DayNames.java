package org.bellgrid.extraction.meaning;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
            of("id", "senin sen", "selasa sel", "rabu rab", "kamis kam", "jumat jum", "sabtu sab", "minggu min"),
            of("ms", "isnin", "selasa", "rabu", "khamis", "jumaat", "sabtu", "ahad"),
            of(
                    "sv",
                    "mandag man",
                    "tisdag tis",
                    "onsdag ons",
                    "torsdag tors",
                    "fredag fre",
                    "lordag lor",
                    "sondag son"),
            of(
                    "da",
                    "mandag man",
                    "tirsdag tirs",
                    "onsdag ons",
                    "torsdag tors",
                    "fredag fre",
                    "l\u00f8rdag",
                    "s\u00f8ndag"),
            of(
                    "fi",
                    "maanantai ma",
                    "tiistai ti",
                    "keskiviikko ke",
                    "torstai to",
                    "perjantai pe",
                    "lauantai la",
                    "sunnuntai su"),
            of("hu", "hetfo", "kedd", "szerda", "csutortok", "pentek", "szombat", "vasarnap"),
            of("ro", "luni", "marti", "miercuri", "joi", "vineri", "sambata", "duminica"),
            of(
                    "hr",
                    "ponedjeljak pon",
                    "utorak uto",
                    "srijeda sri",
                    "cetvrtak cet",
                    "petak pet",
                    "subota sub",
                    "nedjelja ned"),
            of(
                    "tr",
                    "pazartesi pzt",
                    "sal\u0131 sali",
                    "carsamba car",
                    "persembe per",
                    "cuma cum",
                    "cumartesi cmt",
                    "pazar paz"),
            of("ca", "dilluns", "dimarts", "dimecres", "dijous", "divendres", "dissabte", "diumenge"),
            of("sw", "jumatatu", "jumanne", "jumatano", "alhamisi", "ijumaa", "jumamosi", "jumapili"),
            of(
                    "ru",
                    "\u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a \u043f\u043d",
                    "\u0432\u0442\u043e\u0440\u043d\u0438\u043a \u0432\u0442",
                    "\u0441\u0440\u0435\u0434\u0430 \u0441\u0440",
                    "\u0447\u0435\u0442\u0432\u0435\u0440\u0433 \u0447\u0442",
                    "\u043f\u044f\u0442\u043d\u0438\u0446\u0430 \u043f\u0442",
                    "\u0441\u0443\u0431\u0431\u043e\u0442\u0430 \u0441\u0431",
                    "\u0432\u043e\u0441\u043a\u0440\u0435\u0441\u0435\u043d\u044c\u0435 \u0432\u0441"),
            of(
                    "zh",
                    "\u661f\u671f\u4e00 \u5468\u4e00",
                    "\u661f\u671f\u4e8c \u5468\u4e8c",
                    "\u661f\u671f\u4e09 \u5468\u4e09",
                    "\u661f\u671f\u56db \u5468\u56db",
                    "\u661f\u671f\u4e94 \u5468\u4e94",
                    "\u661f\u671f\u516d \u5468\u516d",
                    "\u661f\u671f\u65e5 \u661f\u671f\u5929 \u5468\u65e5"),
            of(
                    "bn",
                    "\u09b8\u09cb\u09ae\u09ac\u09be\u09b0",
                    "\u09ae\u0999\u09cd\u0997\u09b2\u09ac\u09be\u09b0",
                    "\u09ac\u09c1\u09a7\u09ac\u09be\u09b0",
                    "\u09ac\u09c3\u09b9\u09b8\u09cd\u09aa\u09a4\u09bf\u09ac\u09be\u09b0",
                    "\u09b6\u09c1\u0995\u09cd\u09b0\u09ac\u09be\u09b0",
                    "\u09b6\u09a8\u09bf\u09ac\u09be\u09b0",
                    "\u09b0\u09ac\u09bf\u09ac\u09be\u09b0"),
            of(
                    "hi",
                    "\u0938\u094b\u092e\u0935\u093e\u0930",
                    "\u092e\u0902\u0917\u0932\u0935\u093e\u0930",
                    "\u092c\u0941\u0927\u0935\u093e\u0930",
                    "\u0917\u0941\u0930\u0941\u0935\u093e\u0930 \u092c\u0943\u0939\u0938\u094d\u092a\u0924\u093f\u0935\u093e\u0930",
                    "\u0936\u0941\u0915\u094d\u0930\u0935\u093e\u0930",
                    "\u0936\u0928\u093f\u0935\u093e\u0930",
                    "\u0930\u0935\u093f\u0935\u093e\u0930"),
            of(
                    "ar",
                    "\u0627\u0644\u0627\u062b\u0646\u064a\u0646 \u0627\u0644\u0625\u062b\u0646\u064a\u0646",
                    "\u0627\u0644\u062b\u0644\u0627\u062b\u0627\u0621",
                    "\u0627\u0644\u0623\u0631\u0628\u0639\u0627\u0621 \u0627\u0644\u0627\u0631\u0628\u0639\u0627\u0621",
                    "\u0627\u0644\u062e\u0645\u064a\u0633",
                    "\u0627\u0644\u062c\u0645\u0639\u0629",
                    "\u0627\u0644\u0633\u0628\u062a",
                    "\u0627\u0644\u0623\u062d\u062f \u0627\u0644\u0627\u062d\u062f"));

    private static final String WEEK_WORD = "(?:week|wk|woche|semaine|semana|settimana)";
    /** What may stand beside a day's name: a date, a number, the week. */
    private static final Pattern BESIDE =
            Pattern.compile("[\\s.,:;()\\[\\]/-]|\\d{1,4}(st|nd|rd|th)?|" + WEEK_WORD + "?\\s*\\b([ab12]|one|two)\\b");

    private static final Pattern WEEK =
            Pattern.compile("\\b" + WEEK_WORD + "\\s*([ab12]|one|two)\\b|\\(([ab])\\)|\\b(one|two)\\b");
    private static final Set<String> FIRST_WEEK = Set.of("a", "1", "one");

    /** As which an i with an accent at the end of a name is often read. */
    private static final Pattern WITHOUT_ACCENT = Pattern.compile("[l\u0131]$");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final int SHORTEST_BEGINNING = 3;

    private final String language;
    private final Map<String, DayOfWeek> days = new HashMap<>();
    /** Of the names that are long enough to be abbreviated: most words have none of these. */
    private final Set<String> beginnings = new HashSet<>();

    private DayNames(String language) {
        this.language = language;
    }

    private static DayNames of(String language, String... forms) {
        DayNames names = new DayNames(language);
        for (DayOfWeek day : DayOfWeek.values()) {
            Arrays.stream(forms[day.getValue() - 1].split(" ", -1))
                    .forEach(form -> names.days.put(Plain.of(form), day));
        }
        names.days.keySet().stream()
                .filter(form -> form.length() >= SHORTEST_BEGINNING)
                .forEach(form -> names.beginnings.add(beginning(form)));
        return names;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(word.length(), SHORTEST_BEGINNING));
    }

    String language() {
        return language;
    }

    /** The day that this label names, if it names one day, and little else but a date. */
    Optional<DayLabel> read(LabelText text) {
        return text.dates().stream()
                .flatMap(dated -> readUndated(dated.rest()).stream())
                .findFirst()
                .or(() -> readUndated(text));
    }

    private Optional<DayLabel> readUndated(LabelText text) {
        String plain = text.plain();
        List<String> named =
                text.words().stream().filter(word -> day(word) != null).toList();
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
        DayOfWeek day =
                days.getOrDefault(word, days.get(WITHOUT_ACCENT.matcher(word).replaceAll("i")));
        if (day != null || !beginnings.contains(beginning(word))) {
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
