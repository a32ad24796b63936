package org.bellgrid.extraction.generator;

import java.time.LocalTime;
import java.util.Locale;

/** A way to print times of day. */
enum TimeForm {
    /** {@code 08:05} */
    PADDED("24h") {
        @Override
        String print(LocalTime time) {
            return time.toString();
        }
    },
    /** {@code 8:05} */
    PLAIN("24h") {
        @Override
        String print(LocalTime time) {
            return time.getHour() + ":" + minutes(time);
        }
    },
    /** {@code 8.05} */
    DOT("dot-times") {
        @Override
        String print(LocalTime time) {
            return time.getHour() + "." + minutes(time);
        }
    },
    /** {@code 8h}, {@code 8h05} */
    FRENCH("hours-like-8h") {
        @Override
        String print(LocalTime time) {
            return time.getHour() + "h" + (time.getMinute() == 0 ? "" : minutes(time));
        }
    },
    /** {@code 0805} */
    DIGITS("digits-times") {
        @Override
        String print(LocalTime time) {
            return "%02d".formatted(time.getHour()) + minutes(time);
        }
    },
    /** {@code 1:05 pm} */
    AM_PM("12h-am-pm") {
        @Override
        String print(LocalTime time) {
            return HALF_DAY.print(time) + (time.getHour() < 12 ? " am" : " pm");
        }
    },
    /** {@code 1:05}, early or late by what surrounds it. */
    HALF_DAY("12h") {
        @Override
        String print(LocalTime time) {
            return clockHour(time) + ":" + minutes(time);
        }
    },
    /** {@code 9}, in ranges of whole hours only. */
    HOURS("hours-without-minutes") {
        @Override
        String print(LocalTime time) {
            return String.valueOf(time.getHour());
        }
    };

    private final String trait;

    TimeForm(String trait) {
        this.trait = trait;
    }

    abstract String print(LocalTime time);

    String trait() {
        return trait;
    }

    private static String minutes(LocalTime time) {
        return String.format(Locale.ROOT, "%02d", time.getMinute());
    }

    private static int clockHour(LocalTime time) {
        return time.getHour() > 12 ? time.getHour() - 12 : time.getHour();
    }
}
