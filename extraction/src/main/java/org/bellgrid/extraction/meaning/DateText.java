package org.bellgrid.extraction.meaning;

import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date in a label, which may leave open its year, and which of two numbers is the month.
 *
 * @param dayFirst what it means where the day comes before the month; {@code null} where there is no such day
 * @param monthFirst the same for the other order
 * @param year {@code null} where none is printed
 * @param rest the label without the date, as {@link Plain} makes it
 */
record DateText(
        @Nullable MonthDay dayFirst,
        @Nullable MonthDay monthFirst,
        @Nullable Year year,
        String rest) {
    private static final String DAY = "(\\d{1,2})";
    private static final String MONTH = "(\\d{1,2})";
    private static final String NAME = "(\\p{L}{3,})\\.?";
    private static final String YEAR = "(\\d{4}|\\d{2})";
    private static final String FULL_YEAR = "(\\d{4})";

    /** Numbers without a year need a stroke, or a dot behind both: "8.30" and "8-9" are times. */
    private static final List<Form> FORMS = List.of(
            new Form(FULL_YEAR + "[-./]" + MONTH + "[-./]" + DAY, 3, 2, 1, false),
            new Form(DAY + "\\. ?" + MONTH + "\\. ?" + YEAR, 1, 2, 3, false),
            new Form(DAY + "\\. ?" + MONTH + "\\.()", 1, 2, 3, false),
            new Form(DAY + "/" + MONTH + "/" + YEAR, 1, 2, 3, true),
            new Form(DAY + "-" + MONTH + "-" + YEAR, 1, 2, 3, true),
            new Form(DAY + "/" + MONTH + "()(?!/)", 1, 2, 3, true),
            new Form(
                    DAY + "(?:st|nd|rd|th|er|o|\\.)?(?: de | of |[ -]?)" + NAME + "(?:(?:,? (?:de |del )?|-)" + YEAR
                            + ")?",
                    1,
                    2,
                    3,
                    false),
            new Form(NAME + " ?" + DAY + "(?:st|nd|rd|th)?(?:,? " + FULL_YEAR + ")?", 2, 1, 3, false));

    private static final Pattern NO_TEXT = Pattern.compile("[\\s\\p{P}]*");
    private static final int CENTURY = 2000;

    /**
     * One way to print a date.
     *
     * @param day the group that holds it, as those of month and year do
     * @param eitherOrder whether day and month may be exchanged
     */
    private record Form(Pattern pattern, int day, int month, int year, boolean eitherOrder) {
        Form(String regex, int day, int month, int year, boolean eitherOrder) {
            this(Pattern.compile("(?<![\\p{L}\\d./-])" + regex + "(?![\\p{L}\\d:])"), day, month, year, eitherOrder);
        }
    }

    /** Every date that may be meant in a label, as {@link Plain} makes it: {@code "mar 14 avr"} holds two. */
    static List<DateText> in(String plain) {
        List<DateText> dates = new ArrayList<>();
        if (plain.codePoints().anyMatch(Character::isDigit)) {
            FORMS.forEach(form -> add(form, plain, dates));
        }
        return dates;
    }

    private static void add(Form form, String plain, List<DateText> dates) {
        Matcher matcher = form.pattern().matcher(plain);
        while (matcher.find()) {
            String day = matcher.group(form.day());
            String month = matcher.group(form.month());
            MonthDay dayFirst = monthDay(month, day);
            MonthDay monthFirst = form.eitherOrder() ? monthDay(day, month) : dayFirst;
            if (dayFirst != null || monthFirst != null) {
                String rest = plain.substring(0, matcher.start()) + " " + plain.substring(matcher.end());
                dates.add(new DateText(dayFirst, monthFirst, year(matcher.group(form.year())), rest.strip()));
            }
        }
    }

    private static @Nullable MonthDay monthDay(String monthText, String dayText) {
        Month month = month(monthText);
        int day = Integer.parseInt(dayText);
        return month != null && day >= 1 && day <= month.maxLength() ? MonthDay.of(month, day) : null;
    }

    private static @Nullable Month month(String text) {
        if (!Character.isDigit(text.codePointAt(0))) {
            return MonthNames.read(text).orElse(null);
        }
        int number = Integer.parseInt(text);
        return number >= 1 && number <= Month.values().length ? Month.of(number) : null;
    }

    private static @Nullable Year year(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        int year = Integer.parseInt(text);
        return Year.of(text.length() == 2 ? CENTURY + year : year);
    }

    /** Whether the label says nothing else. */
    boolean isAlone() {
        return NO_TEXT.matcher(rest).matches();
    }
}
