package org.bellgrid.extraction.meaning;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;

/** How a table prints where and with whom its lessons are: what looks so once may be part of a name. */
final class Habits {
    private static final String ROOM = "\\p{Lu}{0,2}[-.]?\\d{1,3}\\p{L}?";
    private static final String TEACHER = "(?:\\p{Lu}{2,3}|\\p{Lu}\\p{Ll})";
    /** {@code 12}, {@code B12 KL}, {@code KL R3}; a blank between digits and letters is easily lost in reading. */
    private static final Pattern PLACE =
            Pattern.compile("(?:%2$s[\\s,/]+)?%1$s(?:[\\s,/]*%2$s)?".formatted(ROOM, TEACHER));
    /** {@code Maths (B12)}. */
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\p{L}{2}.*[(\\[][^()\\[\\]]{1,12}[)\\]]");

    /** The part of the cells of several lines that must print a place. */
    private static final double MOSTLY = 0.6;

    private static final int FEWEST = 4;

    private final boolean placesBelow;
    private final boolean brackets;
    private final Set<String> names;

    private Habits(boolean placesBelow, boolean brackets, Set<String> names) {
        this.placesBelow = placesBelow;
        this.brackets = brackets;
        this.names = names;
    }

    static Habits in(Collection<Cell> cells) {
        List<List<String>> texts = cells.stream()
                .map(Habits::withoutTimes)
                .filter(lines -> !lines.isEmpty())
                .toList();
        List<List<String>> high =
                texts.stream().filter(lines -> lines.size() > 1).toList();
        long places = high.stream()
                .filter(lines -> lines.stream().skip(1).anyMatch(line -> matches(PLACE, line)))
                .count();
        long bracketed = texts.stream()
                .filter(lines -> matches(IN_BRACKETS, lines.get(lines.size() - 1)))
                .count();
        Set<String> names = new HashSet<>();
        texts.forEach(lines -> names.add(Plain.of(lines.get(0))));
        return new Habits(places >= Math.max(FEWEST, MOSTLY * high.size()), bracketed >= FEWEST, names);
    }

    private static List<String> withoutTimes(Cell cell) {
        return cell.lines().stream()
                .map(TextLine::text)
                .map(text -> TimeText.ofEntry(text).rest())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static boolean matches(Pattern pattern, String line) {
        return pattern.matcher(line.strip()).matches();
    }

    /** Whether a line below a name says where and with whom. */
    boolean isPlace(String line) {
        return placesBelow && matches(PLACE, line);
    }

    /** Whether a line ends an entry with an aside in brackets. */
    boolean endsInBrackets(String line) {
        return brackets && matches(IN_BRACKETS, line);
    }

    /** Whether some cell begins with this line. */
    boolean isName(String line) {
        return names.contains(Plain.of(line));
    }
}
