package org.bellgrid.extraction.outside;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/** A word as a language model is told of it, as an array; sides in thousandths of the page. */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"id", "text", "left", "top", "right", "bottom"})
record ShownWord(String id, String text, int left, int top, int right, int bottom) {
    static ShownWord of(PlacedWord word) {
        int[] sides = Thousandths.of(word.part());
        return new ShownWord(word.id(), word.told(), sides[0], sides[1], sides[2], sides[3]);
    }
}
