package org.bellgrid.extraction.meaning;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page. Timetables are abbreviations more than sentences, so the names of the days say most; where
 * these leave it open, whoever sent the page is believed, then its other words.
 */
public final class PageLanguage {
    private static final String ENGLISH = "en";
    /** Fewer days or words may be a coincidence of abbreviations, or the name of a lesson in another language. */
    private static final int FEWEST = 3;

    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

    private static final List<Vocabulary> VOCABULARIES = List.of(
            new Vocabulary(
                    ENGLISH,
                    "the of and at time break lunch room class classroom maths math english science history reading"
                            + " writing assembly school teacher year period week timetable schedule music art"),
            new Vocabulary(
                    "de",
                    "und der die das fur mit von zeit uhr stunde stunden stundenplan pause raum klasse lehrer woche schule"
                            + " deutsch mathe mathematik englisch erdkunde geschichte kunst sport musik unterricht"),
            new Vocabulary(
                    "fr",
                    "et le la les des du heure heures emploi temps horaire recreation dejeuner salle classe cours semaine"
                            + " ecole professeur francais mathematiques anglais histoire geographie musique"),
            new Vocabulary(
                    "es",
                    "y el la los las de del hora horas horario recreo comida aula clase semana escuela profesor lengua"
                            + " matematicas ingles historia ciencias educacion fisica tutoria musica"),
            new Vocabulary(
                    "it",
                    "e il la di della del ora ore orario intervallo ricreazione pranzo aula classe settimana scuola"
                            + " docente italiano matematica inglese storia scienze motoria musica"),
            new Vocabulary(
                    "pt",
                    "e o a da do das dos de hora horas horario intervalo recreio almoco sala turma aula semana escola"
                            + " professor portugues matematica ingles historia ciencias educacao fisica musica"),
            new Vocabulary(
                    "nl",
                    "en de het een van tijd uur uren rooster lesrooster pauze lokaal klas les week school docent leraar"
                            + " nederlands rekenen wiskunde engels geschiedenis aardrijkskunde gym muziek"));

    private PageLanguage() {}

    /**
     * Tells it; English where nothing speaks for another one.
     *
     * @param lines of text, in any order
     * @param hint an ISO 639-1 code from the uploader
     * @return an ISO 639-1 code
     */
    public static String of(List<String> lines, @Nullable String hint) {
        List<LabelText> texts = texts(lines);
        return most(DayNames.ALL, names -> days(names, texts))
                .map(DayNames::language)
                .or(() -> Optional.ofNullable(hint))
                .or(() -> byWords(lines))
                .orElse(ENGLISH);
    }

    /** Whether texts, one a label, name several days in a language. */
    public static boolean namesDays(List<String> labels, String language) {
        List<LabelText> texts = texts(labels);
        return DayNames.ALL.stream()
                .filter(names -> names.language().equals(language))
                .anyMatch(names -> days(names, texts) >= FEWEST);
    }

    /** The same in any language. */
    public static boolean namesDays(List<String> labels) {
        List<LabelText> texts = texts(labels);
        return DayNames.ALL.stream().anyMatch(names -> days(names, texts) >= FEWEST);
    }

    private static List<LabelText> texts(List<String> lines) {
        return lines.stream().map(LabelText::of).toList();
    }

    private static long days(DayNames names, List<LabelText> texts) {
        return texts.stream()
                .flatMap(text -> names.read(text).stream())
                .map(DayLabel::day)
                .distinct()
                .count();
    }

    private static Optional<String> byWords(List<String> lines) {
        Set<String> words =
                lines.stream().map(Plain::of).flatMap(NO_LETTERS::splitAsStream).collect(toSet());
        return most(VOCABULARIES, vocabulary -> vocabulary.in(words)).map(Vocabulary::language);
    }

    /** The language that most speaks for; none where that is little, or two have as much. */
    private static <L> Optional<L> most(List<L> languages, ToLongFunction<L> count) {
        long[] counts = languages.stream().mapToLong(count).toArray();
        int first = IntStream.range(0, counts.length)
                .reduce(0, (best, language) -> counts[language] > counts[best] ? language : best);
        boolean tie =
                Arrays.stream(counts).filter(other -> other == counts[first]).count() > 1;
        return counts[first] >= FEWEST && !tie ? Optional.of(languages.get(first)) : Optional.empty();
    }

    /** Words that are frequent on timetables in one language, without accents. */
    private record Vocabulary(String language, Set<String> words) {
        Vocabulary(String language, String words) {
            this(language, Stream.of(words.split(" ", -1)).collect(toSet()));
        }

        long in(Set<String> page) {
            return words.stream().filter(page::contains).count();
        }
    }
}
