package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Parts the lines of an entry into its name and the rest: where, with whom, for whom. The first line belongs to the
 * name, if it is not tiny, and so do the next ones until one is an aside; what follows an aside is aside as well.
 */
final class Asides {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** In brackets, with a bar, an address; or one letter that says the kind of lesson, and what follows. */
    private static final Pattern REMARK = Pattern.compile("[(\\[].*|.*\\|.*|.*@.*|https?:.*|\\p{Lu}\\s+\\S.*");

    private static final Pattern ROOM = Pattern.compile(
            "(?:room|rm|raum|aula|salle|sala|saal|lab|lokaal|gate|hall)\\b\\.?\\s*[\\p{L}-]{0,3}\\d.*", FLAGS);
    /** {@code C-LH-306}, {@code SR 13 (120)}: capitals and digits. */
    private static final Pattern CODE = Pattern.compile(
            "(?=.*\\d)\\p{Lu}{1,4}[-. /]?(?:\\p{Lu}{1,3}[-. /]?)?\\d[\\p{Lu}\\d.-]*(?:\\s?\\(\\d+\\))?");

    private static final Pattern PERSON = Pattern.compile(
            "(?:dr|dra|ing|prof|profa|profr|mr|mrs|ms|miss|lic|mag|msc|mtro|mtra|herr|frau|mme|mlle|sir|madam)\\b\\.?\\s*\\p{L}.*",
            FLAGS);
    /** {@code A. Example}. */
    private static final Pattern INITIAL_AND_SURNAME = Pattern.compile("\\p{Lu}\\s?\\.\\s\\p{Lu}\\p{Ll}+.*");
    /** {@code PA}, {@code FH, SH}, {@code MUA 302}: whose names are as short as that are teachers. */
    private static final Pattern INITIALS =
            Pattern.compile("(?:\\p{Lu}{2,4}|\\p{L}{2})(?:\\s?[,/&+]\\s?\\p{Lu}{2,4})*(?:\\s+\\d{2,4})?");

    private static final Pattern LOWER_CASE_OR_DIGIT = Pattern.compile("[\\p{Ll}\\d]");
    private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\p{Ll}{3}");
    /** A line printed this much smaller than the name is an aside. */
    private static final double SMALL = 0.78;

    /** What is this much smaller than the largest line is no name, even if it stands first. */
    private static final double TINY = 0.55;

    /** Lines of one name are not this far apart, in heights of a line. */
    private static final double APART = 0.9;
    /** What is as large as the name differs from it by so little. */
    private static final double SAME = 0.93;

    private final Habits habits;
    private final double largest;
    private final boolean twoSizes;
    private final List<String> before = new ArrayList<>();
    private final List<String> name = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private double size;
    private @Nullable Box last;

    /** @param lines all lines that will be sorted */
    Asides(List<TextLine> lines, Habits habits) {
        this.habits = habits;
        largest = lines.stream().mapToDouble(LetterSize::of).max().orElse(0);
        twoSizes = !lines.isEmpty() && LetterSize.of(lines.get(lines.size() - 1)) < SMALL * largest;
    }

    /** Takes the next line, without the times that it printed. */
    void sort(String text, TextLine line) {
        if (text.isEmpty()) {
            return;
        }
        if (name.isEmpty() && LetterSize.of(line) < TINY * largest) {
            before.add(text);
        } else if (name.isEmpty()) {
            name.add(text);
            size = LetterSize.of(line);
        } else if (isBelowRoom(text, line)) {
            before.addAll(name);
            name.clear();
            name.add(text);
        } else if (!notes.isEmpty() || isAside(text, line) || LetterSize.of(line) < SMALL * size || isApart(line)) {
            notes.add(text);
        } else {
            name.add(text);
        }
        last = line.box();
    }

    /** Whether the name stands in the middle of the cell, and what was taken for it is the room above. */
    private boolean isBelowRoom(String text, TextLine line) {
        return name.size() == 1
                && notes.isEmpty()
                && name.get(0).codePoints().anyMatch(Character::isDigit)
                && LOWER_CASE_WORD.matcher(text).find()
                && LetterSize.of(line) >= SMALL * size
                && isApart(line);
    }

    /** Whether a blank line, or nearly one, parts this line from the one above. */
    private boolean isApart(TextLine line) {
        Box box = line.box();
        return last != null
                && line.text().length() > 1
                && box.top() - last.bottom() > APART * Math.min(box.height(), last.height());
    }

    /** Where the last line is small, a code or initials as large as the name belong to it. */
    private boolean isAside(String text, TextLine line) {
        boolean large = twoSizes && LetterSize.of(line) >= SAME * size;
        boolean afterName = LOWER_CASE_OR_DIGIT.matcher(String.join(" ", name)).find();
        return isPlain(text)
                || (!large && (CODE.matcher(text).matches() || habits.isPlace(text)))
                || (!large && afterName && isInitials(text));
    }

    /** Whether a line is an aside whatever stands around it. */
    static boolean isPlain(String text) {
        return REMARK.matcher(text).matches()
                || ROOM.matcher(text).matches()
                || PERSON.matcher(text).matches()
                || INITIAL_AND_SURNAME.matcher(text).matches();
    }

    static boolean isInitials(String text) {
        return INITIALS.matcher(text.strip()).matches();
    }

    /** The lines of the name; a room in front of it is no part of it where more such things stand behind it. */
    List<String> name() {
        return startsWithCode() ? name.subList(1, name.size()) : name;
    }

    /** All other lines, as they follow each other. */
    List<String> notes() {
        List<String> all = new ArrayList<>(before);
        if (startsWithCode()) {
            all.add(name.get(0));
        }
        all.addAll(notes);
        return all;
    }

    private boolean startsWithCode() {
        return name.size() > 1
                && !notes.isEmpty()
                && CODE.matcher(name.get(0)).matches()
                && LOWER_CASE_WORD.matcher(name.get(1)).find();
    }
}
