package org.bellgrid.extraction.evaluation.score;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One writing for what may be written in several ways: days, weeks, periods, times of day. */
final class Labels {
    private static final int DAY_LETTERS = 3;
    private static final Pattern TIME = Pattern.compile("\\s*(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*");
    private static final Pattern WEEK_WORD = Pattern.compile("^(WEEK|WOCHE|SEMAINE|SEMANA)\\s*");
    private static final Map<String, String> WEEKS =
            Map.of("1", "A", "2", "B", "ONE", "A", "TWO", "B", "I", "A", "II", "B");
    private static final Pattern PERIOD_WORD =
            Pattern.compile("^(period|lesson|stunde|p)\\s*\\.?\\s*(?=\\w)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PERIOD_EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DASH = Pattern.compile("\\s*[-–]\\s*");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");
    private static final Map<String, String> ROMAN = Map.of(
            "i", "1", "ii", "2", "iii", "3", "iv", "4", "v", "5", "vi", "6", "vii", "7", "viii", "8", "ix", "9", "x",
            "10");

    private Labels() {}

    /** The name of a {@link DayOfWeek} where two or three letters tell it; else the label itself. */
    static @Nullable String day(@Nullable String label) {
        if (label == null || label.isEmpty()) {
            return null;
        }
        String upper = label.strip().toUpperCase(Locale.ROOT);
        String start = upper.substring(0, Math.min(upper.length(), DAY_LETTERS));
        if (start.length() > 1) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.name().startsWith(start)) {
                    return day.name();
                }
            }
        }
        return upper;
    }

    static @Nullable String dayOf(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date).getDayOfWeek().name();
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    /** {@code A} or {@code B} where the label is one of the usual names; else the label itself. */
    static @Nullable String week(@Nullable String label) {
        if (label == null || label.isEmpty()) {
            return null;
        }
        String name = WEEK_WORD.matcher(label.strip().toUpperCase(Locale.ROOT)).replaceFirst("");
        return WEEKS.getOrDefault(name, name);
    }

    /** Arabic numbers without "period"; {@code 3-4} for a span. */
    static @Nullable String period(@Nullable String label) {
        if (label == null) {
            return null;
        }
        String name =
                PERIOD_WORD.matcher(label.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return DASH.splitAsStream(PERIOD_EDGES.matcher(name).replaceAll(""))
                .map(number ->
                        ROMAN.getOrDefault(number, LEADING_ZEROS.matcher(number).replaceFirst("")))
                .collect(Collectors.joining("-"));
    }

    /** Minutes since midnight; absent when it is no time of day. */
    static @Nullable Integer minutes(@Nullable String time) {
        Matcher parts = TIME.matcher(time == null ? "" : time);
        return parts.matches() ? Integer.parseInt(parts.group(1)) * 60 + Integer.parseInt(parts.group(2)) : null;
    }
}
