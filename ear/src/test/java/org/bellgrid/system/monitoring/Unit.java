package org.bellgrid.system.monitoring;

import java.util.Locale;

/** A unit as Grafana calls it, and how a value of it is written for people. */
record Unit(String name) {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final double MEBIBYTE = 1 << 20;

    String write(double value) {
        return switch (name) {
            case "percentunit" -> number(100 * value) + " %";
            case "percent" -> number(value) + " %";
            case "s" -> duration(value);
            case "bytes" -> number(value / MEBIBYTE) + " MiB";
            case "currencyUSD" -> "$" + String.format(Locale.ROOT, "%.4f", value);
            case "reqps", "ops" -> number(value) + "/s";
            default -> number(value);
        };
    }

    private static String duration(double seconds) {
        if (Math.abs(seconds) < 1) {
            return number(1000 * seconds) + " ms";
        }
        if (seconds < 2 * MINUTE) {
            return number(seconds) + " s";
        }
        if (seconds < 2 * HOUR) {
            return number(seconds / MINUTE) + " min";
        }
        return seconds < 2 * DAY ? number(seconds / HOUR) + " h" : number(seconds / DAY) + " d";
    }

    private static String number(double value) {
        if (value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%d", (long) value);
        }
        int decimals = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
