package org.bellgrid.extraction.meaning;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text made comparable: lower case, no accents, single blanks; letters printed one below the other become a word. */
public final class Plain {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Plain() {}

    /** For comparison alone: it may read otherwise. */
    public static String of(String text) {
        String flat = joined(text);
        String bare = ACCENTS.matcher(Normalizer.normalize(flat, Normalizer.Form.NFKD))
                .replaceAll("");
        return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** On one line; letters printed one below or beside the other ({@code "M O N"}) are joined. */
    static String joined(String text) {
        List<String> words = BLANKS.splitAsStream(text.strip()).toList();
        boolean spelled =
                words.size() > 1 && words.stream().allMatch(word -> word.codePointCount(0, word.length()) == 1);
        return String.join(spelled ? "" : " ", words);
    }
}
