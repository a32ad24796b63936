package org.bellgrid.extraction.outside;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            return new Block(
                    asked.id(),
                    asked.page(),
                    Thousandths.of(asked.area()),
                    block.day(),
                    block.week(),
                    block.start(),
                    block.end(),
                    told(block.name(), words),
                    told(block.notes(), words),
                    asked.doubtful());
        }
    }

    /** Its text without what the model is not told. */
    private static String told(String text, List<PlacedWord> words) {
        String told = text;
        for (PlacedWord word : words) {
            told = switch (word.telling()) {
                case READ -> told;
                case NAME -> told.replace(word.text(), word.told());
                case UNREAD ->
                    told.replaceAll(
                            "(?<!\\S)" + Pattern.quote(word.text()) + "(?!\\S)", Matcher.quoteReplacement(word.told()));
            };
        }
        return told;
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
