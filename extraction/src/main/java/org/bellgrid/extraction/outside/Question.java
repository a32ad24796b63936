package org.bellgrid.extraction.outside;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** What a language model is told of a document. What stands on it is data in there, never part of what is asked. */
record Question(List<Page> pages, List<Block> blocks) {
    /**
     * A page.
     *
     * @param pictures of which part of the page each picture is, left, top, right and bottom in thousandths
     */
    record Page(int number, boolean whole, List<int[]> pictures, List<ShownWord> words) {
        static Page of(Display display) {
            return new Page(
                    display.page().page().number(),
                    display.page().whole(),
                    display.areas().stream().map(Thousandths::of).toList(),
                    display.page().words().stream().map(ShownWord::of).toList());
        }
    }

    private static final String CLOCK = "HH:mm";

    /** A block as it was read. */
    record Block(
            String id,
            int page,
            int[] box,
            @Nullable DayOfWeek day,
            @Nullable Week week,
            @JsonFormat(pattern = CLOCK) @Nullable LocalTime start,
            @JsonFormat(pattern = CLOCK) @Nullable LocalTime end,
            String name,
            String notes,
            boolean doubtful) {
        static Block of(AskedBlock asked, List<PlacedWord> words) {
            DraftBlock block = asked.block();
            List<PlacedWord> inside =
                    words.stream().filter(word -> word.isIn(asked.area())).toList();
            return new Block(
                    asked.id(),
                    asked.page(),
                    Thousandths.of(asked.area()),
                    block.day(),
                    block.week(),
                    block.start(),
                    block.end(),
                    told(block.name(), inside),
                    told(block.notes(), inside),
                    asked.doubtful());
        }
    }

    /**
     * A text of a block as the model is told it. Where it is not told all words, the text is made of what it is told of them;
     * one that is not made of whole words would give them away, and is left out.
     */
    private static String told(String text, List<PlacedWord> words) {
        if (words.stream().allMatch(word -> word.telling() == PlacedWord.Telling.READ)) {
            return text;
        }
        List<PlacedWord> rest = new ArrayList<>(words);
        List<String> told = new ArrayList<>();
        for (String part : text.split("\\s+", -1)) {
            Optional<PlacedWord> word =
                    rest.stream().filter(other -> other.text().equals(part)).findFirst();
            if (word.isEmpty()) {
                return "";
            }
            rest.remove(word.get());
            told.add(word.get().told());
        }
        return String.join(" ", told);
    }

    static Question of(Scope scope, List<Display> displays) {
        return new Question(
                displays.stream().map(Page::of).toList(),
                scope.pages().stream()
                        .flatMap(page -> page.asked().stream().map(asked -> Block.of(asked, page.words())))
                        .toList());
    }

    String json() {
        try {
            return Mappers.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // plain records, which all can be written
        }
    }
}
