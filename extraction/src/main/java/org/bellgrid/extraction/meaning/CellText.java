package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.TextLine;

/**
 * One entry of a cell.
 *
 * @param times that the entry itself prints
 */
record CellText(String name, String notes, List<ClockTime> times) {
    /** What stands where nothing takes place: dashes, asterisks, dots, a lone x. */
    private static final Pattern PLACEHOLDER = Pattern.compile("[\\s\\p{P}\\p{S}]*|\\s*[xX]+\\s*");
    /** A line that cannot be part of a name: in brackets, with a bar, a room, an address. */
    private static final Pattern ASIDE = Pattern.compile("[(\\[].*|.*\\|.*|.*@.*|https?:.*"
            + "|(?iu:(?:room|rm|raum|aula|salle|sala|saal|lab|lokaal|gate|hall)\\b\\.?\\s*[\\p{L}-]{0,3}\\d.*)"
            + "|(?=.*\\d)\\p{Lu}{1,4}[-. /]?(?:\\p{Lu}{1,3}[-. /]?)?\\d[\\p{Lu}\\d.-]*(?:\\s?\\(\\d+\\))?");
    /** A line printed this much smaller than the first is an aside. */
    private static final double SMALL = 0.85;

    private static final Pattern BREAK = Pattern.compile("(\\p{L})-$");

    CellText {
        times = List.copyOf(times);
    }

    /** The entries of a cell in reading order; none for an empty cell or a placeholder. */
    static List<CellText> read(Cell cell) {
        List<CellText> entries = new ArrayList<>();
        for (List<TextLine> lines : entries(cell.lines())) {
            CellText entry = entry(lines);
            if (!PLACEHOLDER.matcher(entry.name).matches()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    /** Several lines that print times of their own are several entries, each beginning with its time. */
    private static List<List<TextLine>> entries(List<TextLine> lines) {
        List<List<TextLine>> entries = new ArrayList<>(List.of(new ArrayList<>()));
        boolean timesFirst = !lines.isEmpty() && isRange(lines.get(0));
        boolean several = lines.stream().filter(CellText::isRange).count() > 1;
        for (TextLine line : lines) {
            boolean range = several && isRange(line);
            List<TextLine> current = entries.get(entries.size() - 1);
            if (range && timesFirst && !current.isEmpty()) {
                current = new ArrayList<>();
                entries.add(current);
            }
            current.add(line);
            if (range && !timesFirst) {
                entries.add(new ArrayList<>());
            }
        }
        return entries;
    }

    private static boolean isRange(TextLine line) {
        return TimeText.of(line.text()).times().size() > 1;
    }

    private static CellText entry(List<TextLine> lines) {
        StringBuilder name = new StringBuilder();
        List<String> notes = new ArrayList<>();
        List<ClockTime> times = new ArrayList<>();
        double size = 0;
        for (TextLine line : lines) {
            TimeText text = TimeText.of(line.text());
            times.addAll(text.times());
            String rest = text.rest();
            if (rest.isEmpty()) {
                continue;
            }
            boolean first = name.isEmpty();
            if (!first && (!notes.isEmpty() || ASIDE.matcher(rest).matches() || height(line) < SMALL * size)) {
                notes.add(rest);
            } else {
                append(name, rest);
                size = first ? height(line) : size;
            }
        }
        return new CellText(Plain.joined(name.toString()), String.join("\n", notes), times);
    }

    /** The height of upright text; of text that runs down the page it is its width. */
    private static double height(TextLine line) {
        return line.words().stream()
                .mapToDouble(word -> Math.min(word.box().height(), word.box().width() * 2))
                .max()
                .orElse(0);
    }

    private static void append(StringBuilder name, String line) {
        boolean hyphenated = BREAK.matcher(name).find() && Character.isLowerCase(line.codePointAt(0));
        if (hyphenated) {
            name.setLength(name.length() - 1);
        } else if (!name.isEmpty()) {
            name.append(' ');
        }
        name.append(line);
    }
}
