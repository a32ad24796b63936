package org.bellgrid.processing.log;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what people are known by, and what opens doors. A second line of defence: names of files and people
 * are not logged to begin with, but the texts of faults come from libraries, databases and providers.
 */
final class Mask {
    /** How the names of documents end that people upload. */
    private static final String FILES =
            "\\.(?i:pdf|png|jpe?g|jfif|tiff?|webp|bmp|gif|heic|heif|docx?|xlsx?|odt|ods|csv|html?|zip)";

    /** Each begins where a word does, so that long lines take no longer than they are. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++)+",
                    "<e-mail>"),
            new Rule("\\beyJ[\\w-]++\\.[\\w-]++\\.[\\w-]*+", "<token>"),
            new Rule("\\b(?i:Bearer|Basic)\\s+[\\w.~+/=-]{8,}", "<token>"),
            new Rule("\\bwhsec_[\\w+/=-]++", "<secret>"),
            // In quotation marks the whole name, else its last word.
            new Rule("([\"'])[^\"'\\n]*" + FILES + "\\1", "<file>"),
            new Rule("(?<![^\\s\"'/\\\\:;,=<>(){}\\[\\]])[^\\s\"'/\\\\:;,=<>(){}\\[\\]]+" + FILES + "\\b", "<file>"));

    private Mask() {}

    static String masked(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.pattern.matcher(masked).replaceAll(rule.instead);
        }
        return masked;
    }

    private record Rule(Pattern pattern, String instead) {
        Rule(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }
}
