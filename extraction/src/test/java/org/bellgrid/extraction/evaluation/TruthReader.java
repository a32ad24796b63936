package org.bellgrid.extraction.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.extraction.evaluation.score.Truth;
import org.bellgrid.extraction.ocr.Reading;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.trust.Alignment;

/**
 * Reads lines as somebody would who makes no mistakes: whatever words of the document's known titles and notes are most
 * like what was read. It says nothing of lines that are like none of them, such as times, whose printed form is not known.
 */
final class TruthReader {
    private static final double LIKE = 0.6;

    private final List<String> texts;

    TruthReader(Truth truth) {
        texts = truth.blocks().stream()
                .flatMap(block -> Stream.of(block.title(), block.notes()))
                .filter(Objects::nonNull)
                .flatMap(TruthReader::runs)
                .distinct()
                .toList();
    }

    /** All runs of words. */
    private static Stream<String> runs(String text) {
        String[] words = text.strip().split("\\s+", -1);
        return IntStream.range(0, words.length)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, words.length)
                        .mapToObj(to -> String.join(" ", List.of(words).subList(from, to))));
    }

    Optional<Reading> read(Snippet snippet) {
        String read = snippet.line().text();
        return texts.stream()
                .max(Comparator.comparingDouble(text -> likeness(text, read)))
                .filter(text -> likeness(text, read) >= LIKE)
                .map(text -> new Reading(text, 1));
    }

    private static double likeness(String text, String read) {
        return Alignment.of(text, read).likeness();
    }
}
