package org.bellgrid.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands in a document. What stands behind the {@code sh} of their fence says how it is known that they work: {@code run}
 * (they are run as they stand; with {@code refused}, to be answered by a problem), or {@code covered-by=} and the tests that do
 * what they do. Without either they call Maven, and what they name has to be there.
 *
 * @param place for people
 * @param how what stands behind {@code sh}
 * @param text without the fence and its indentation
 */
record ShellBlock(String place, List<String> how, String text) {
    private static final Pattern FENCED = Pattern.compile("(?ms)^( *)```sh( [^\\n]*)?\\n(.*?)^ *```$");
    private static final String COVERED_BY = "covered-by=";

    /** All blocks of a document, in order. */
    static List<ShellBlock> of(Path document) {
        String name = Documents.HOME.relativize(document).toString();
        return FENCED.matcher(Documents.read(document))
                .results()
                .map(found -> of(name, found.group(1), Optional.ofNullable(found.group(2)), found.group(3)))
                .toList();
    }

    private static ShellBlock of(String document, String indentation, Optional<String> how, String text) {
        String plain = text.replaceAll("(?m)^" + indentation, "");
        return new ShellBlock(
                "%s: %s".formatted(document, plain.lines().findFirst().orElse("")),
                how.map(words -> Arrays.asList(words.strip().split(" +"))).orElse(List.of()),
                plain);
    }

    boolean isRun() {
        return how.contains("run");
    }

    boolean isRefused() {
        return how.contains("refused");
    }

    /** The tests that do the same. */
    List<String> coveredBy() {
        return how.stream()
                .filter(word -> word.startsWith(COVERED_BY))
                .flatMap(word ->
                        Arrays.stream(word.substring(COVERED_BY.length()).split(",", -1)))
                .toList();
    }

    /** The commands, one a line, without what is said beside them. */
    List<String> commands() {
        return text.replaceAll("\\\\\\n\\s*", "")
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What the commands name by an option: profiles by {@code -P}, modules by {@code -pl}. */
    List<String> named(String option) {
        Matcher matcher = Pattern.compile("\\s" + option + "\\s?([\\w,./-]+)").matcher(String.join("\n", commands()));
        return matcher.results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",", -1)))
                .toList();
    }
}
