package org.bellgrid.extraction.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The times of day in a text.
 *
 * @param times in the order printed
 * @param rest the text without them
 */
record TimeText(List<ClockTime> times, String rest) {
    private static final String HOUR = "(?<![\\d.:])(\\d{1,2})";
    private static final String HALF = "(?:\\s*([ap])\\.?\\s?m\\b\\.?)";
    /** With minutes, with the word for hour, or with the half of the day; "8:00:00" has seconds. */
    private static final String PRECISE =
            HOUR + "(?:\\s?[:.h]\\s?(\\d{2})(?::00)?(?:\\s?h\\b|\\s?uhr\\b|\\s?hrs?\\b)?(?!\\d|\\.\\d)" + HALF
                    + "?|\\s?(?:h|uhr|hrs?)(?![\\p{L}\\d])" + "|" + HALF + ")";

    private static final String DASH =
            "\\s*(?:(?:[-\\u2010-\\u2015\\u2212~]|to\\b|bis\\b|until\\b|till\\b|a\\b|\u00e0|au\\b|al\\b)\\s*)+";
    private static final String BARE = HOUR + "(?![\\d.:\\p{L}])";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern TIME = Pattern.compile(PRECISE, FLAGS);
    /** One side of a range may be as short as "3" when the other is precise. */
    private static final Pattern BARE_START = Pattern.compile(BARE + "(?=" + DASH + PRECISE + ")", FLAGS);

    private static final Pattern BARE_END =
            Pattern.compile("(?<=[\\dm]\\s{0,2}[-\\u2010-\\u2015\\u2212]\\s{0,2})" + BARE, FLAGS);
    /** "8 - 9", "8-9 Uhr": hours alone, which mean times only where a time is expected. */
    private static final Pattern BARE_RANGE =
            Pattern.compile("^[^\\p{L}\\d]*" + HOUR + DASH + "(\\d{1,2})\\s*(?:uhr|h|hrs?|" + HALF + ")?\\s*$", FLAGS);

    private static final Pattern DIGITS_RANGE =
            Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])([0-5]\\d)" + DASH + "([01]?\\d|2[0-3])([0-5]\\d)(?!\\d)", FLAGS);
    /** "0830", "0830 0915" on two lines. */
    private static final Pattern DIGITS = Pattern.compile("(?<!\\S)([01]?\\d|2[0-3])([0-5][05])(?!\\S)");

    /** "08300915" */
    private static final Pattern GLUED =
            Pattern.compile("((?:[01]?\\d|2[0-3])[0-5][05])((?:[01]?\\d|2[0-3])[0-5][05])");
    /** What stands between the digits of times. */
    private static final Pattern MARKS = Pattern.compile("[\\s.:\u00b7,;\\-\\u2010-\\u2015]+");

    private static final Pattern MARKED = Pattern.compile("\\d+" + MARKS + "\\d.*\\d");

    /** "8 - 9" whose dash was lost in reading. */
    private static final Pattern HOURS = Pattern.compile("(\\d{1,2}) (\\d{1,2})");

    private static final int FEWEST_DIGITS = 3;
    private static final double MOSTLY_DIGITS = 0.7;
    /** At the beginning of an entry: "0830 - 0915". */
    private static final Pattern DIGITS_FIRST =
            Pattern.compile("^\\s*([01]\\d|2[0-3])([0-5][05])" + DASH + "([01]\\d|2[0-3])([0-5][05])(?!\\S)", FLAGS);

    private static final Pattern DECIMAL =
            Pattern.compile("\\S.*(?<![\\d.:])\\d{1,2}\\.\\d{2}(?!\\s*(?:uhr|h\\b|[ap]\\.?\\s?m\\b))", FLAGS);
    /** Without a number it must be the whole label, or a side of a range: "Noon break" is a name. */
    private static final Pattern NOON = Pattern.compile(
            "(?<![\\p{L}\\d:.])12(?:[:.]00)?\\s*(?:noon|midday)\\b|^(?:noon|midday)(?=$|" + DASH + "\\d)"
                    + "|(?<=[\\dm.]\\s{0,2}(?:[-\\u2010-\\u2015\\u2212]|to|until|till)\\s{0,2})(?:noon|midday)$",
            FLAGS);
    /** A narrow cell may break a line within a time. */
    private static final Pattern BROKEN_TIME = Pattern.compile("(?<=\\d[:.]\\d?)\\n(?=\\d{1,2}(?!\\d|[:.]))");

    private static final Pattern LEFT_OVER = Pattern.compile(
            "^\\s*[(\\[]?(?:\\s|[-\\u2010-\\u2015~]|to\\b|bis\\b)*[)\\]]?\\s*[:;,.]?|[(\\[]?(?:\\s|[-\\u2010-\\u2015~])*[)\\]]?\\s*$",
            FLAGS);
    /** What is left of "from 8:00 to 8:45", "8h - 9h" with a stroke for the dash, and the like. */
    private static final Pattern CONNECTORS = Pattern.compile("(?:[Ff]rom|[Vv]on|[Dd]e|[Dd]as|[Dd]alle|[Vv]an)?\\s*"
            + "(?:to|until|till|through|bis|\u00e0|au|a|\u00e0s|as|alle|tot|t/m|[-\\u2010-\\u2015\\u2212~/>]+)?");

    TimeText {
        times = List.copyOf(times);
    }

    /**
     * Labels that stand in one line. Four digits alone, or eight with whatever marks between them, are times where most of
     * the labels are such; rooms, years and prices seldom all fall on a twelfth of an hour. So are two hours that follow
     * each other, without a dash.
     */
    static List<TimeText> ofLine(List<String> printed) {
        List<String> labels = dashed(printed);
        List<String> parted = labels.stream().map(TimeText::parted).toList();
        long bare = parted.stream().filter(TimeText::isDigits).count();
        boolean times = bare >= FEWEST_DIGITS
                && bare
                        >= MOSTLY_DIGITS
                                * labels.stream().filter(TimeText::hasDigits).count();
        return times
                ? parted.stream()
                        .map(label -> ofLabel(DIGITS.matcher(label).replaceAll("$1:$2")))
                        .toList()
                : labels.stream().map(TimeText::ofLabel).toList();
    }

    private static List<String> dashed(List<String> labels) {
        List<String> dashed = labels.stream().map(TimeText::dashed).toList();
        long ranges = dashed.stream()
                .filter(label -> BARE_RANGE.matcher(label).matches())
                .count();
        return ranges >= FEWEST_DIGITS
                        && ranges
                                >= MOSTLY_DIGITS
                                        * labels.stream()
                                                .filter(TimeText::hasDigits)
                                                .count()
                ? dashed
                : labels;
    }

    private static String dashed(String label) {
        Matcher hours = HOURS.matcher(label.strip());
        return hours.matches() && isNext(Integer.parseInt(hours.group(1)), Integer.parseInt(hours.group(2)))
                ? hours.replaceFirst("$1 - $2")
                : label;
    }

    private static boolean isNext(int hour, int other) {
        return other == hour + 1 || (hour == 12 && other == 1);
    }

    /** Seven or eight digits as a start and an end, if the one is before the other; marks between them may be misread. */
    private static String parted(String label) {
        Matcher glued = GLUED.matcher(MARKS.matcher(label).replaceAll(""));
        return glued.matches() && Integer.parseInt(glued.group(1)) < Integer.parseInt(glued.group(2))
                ? glued.group(1) + " " + glued.group(2)
                : label;
    }

    private static boolean isDigits(String label) {
        return DIGITS.matcher(label).replaceAll("").isBlank() && hasDigits(label);
    }

    private static boolean hasDigits(String label) {
        return label.codePoints().anyMatch(Character::isDigit);
    }

    /** In a place where times are expected: hours alone count as well. */
    static TimeText ofLabel(String text) {
        String flat =
                BROKEN_TIME.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
        flat = NOON.matcher(flat).replaceAll("12:00 pm");
        Matcher digits = DIGITS_RANGE.matcher(flat);
        if (digits.find()) {
            flat = digits.replaceFirst("$1:$2 - $3:$4");
        }
        Matcher bare = BARE_RANGE.matcher(flat);
        if (bare.matches()) {
            Boolean half = half(bare.group(3));
            List<ClockTime> times = new ArrayList<>();
            ClockTime.of(Integer.parseInt(bare.group(1)), 0, null).ifPresent(times::add);
            ClockTime.of(Integer.parseInt(bare.group(2)), 0, half).ifPresent(times::add);
            if (times.size() == 2) {
                return new TimeText(times, flat.substring(0, bare.start(1)).strip());
            }
        }
        return of(flat);
    }

    /** In running text: only what can hardly be anything else; 3.06 alone behind words is a room, or a mark. */
    static TimeText ofEntry(String text) {
        TimeText read = of(DIGITS_FIRST.matcher(ranged(text)).replaceFirst("$1:$2 - $3:$4"));
        boolean number = read.times().size() == 1 && DECIMAL.matcher(text).find();
        return number ? new TimeText(List.of(), text.strip()) : read;
    }

    /** A text of nothing but the digits of two times, with marks that may be misread, as a range. */
    private static String ranged(String text) {
        String digits = parted(text);
        return MARKED.matcher(text.strip()).matches() && !digits.equals(text)
                ? DIGITS.matcher(digits).replaceAll("$1:$2")
                : text;
    }

    private static TimeText of(String text) {
        List<ClockTime> times = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        int at = 0;
        for (Found found : find(text)) {
            if (found.start >= at) {
                times.add(found.time);
                rest.append(text, at, found.start);
                at = found.end;
            }
        }
        rest.append(text.substring(at));
        return new TimeText(times, times.isEmpty() ? text.strip() : strip(rest.toString()));
    }

    private record Found(int start, int end, ClockTime time) {}

    private static List<Found> find(String text) {
        List<Found> all = new ArrayList<>();
        for (MatchResult match : TIME.matcher(text).results().toList()) {
            String half = match.group(3) != null ? match.group(3) : match.group(4);
            add(match, match.group(2), half, all);
        }
        if (!all.isEmpty()) {
            BARE_START.matcher(text).results().forEach(match -> add(match, null, null, all));
            BARE_END.matcher(text).results().forEach(match -> add(match, null, null, all));
            all.sort(Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
        }
        return all;
    }

    private static void add(MatchResult match, @Nullable String minutes, @Nullable String half, List<Found> all) {
        ClockTime.of(Integer.parseInt(match.group(1)), minutes == null ? 0 : Integer.parseInt(minutes), half(half))
                .ifPresent(time -> all.add(new Found(match.start(), match.end(), time)));
    }

    private static @Nullable Boolean half(@Nullable String letter) {
        return letter == null ? null : letter.toLowerCase(Locale.ROOT).equals("p");
    }

    private static String strip(String rest) {
        String left = LEFT_OVER.matcher(rest.strip()).replaceAll("").strip();
        return CONNECTORS.matcher(left).matches() ? "" : left;
    }
}
