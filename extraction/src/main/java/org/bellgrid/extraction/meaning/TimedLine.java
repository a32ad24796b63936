package org.bellgrid.extraction.meaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;

/**
 * A line of text in which a time stands.
 *
 * @param times the words of the time, or of the first and the last one with what is between them
 * @param others all other words
 */
record TimedLine(List<Word> times, List<Word> others) {
    TimedLine {
        times = List.copyOf(times);
        others = List.copyOf(others);
    }

    /** The line's words parted, if there is a time; times that do not stand together are all that is between them. */
    static Optional<TimedLine> of(List<Word> line) {
        int first = -1;
        int last = -1;
        for (int from = 0; from < line.size(); from++) {
            int to = timeFrom(line, from);
            if (to > from) {
                first = first < 0 ? from : first;
                last = to;
                from = to - 1;
            }
        }
        return first < 0
                ? Optional.empty()
                : Optional.of(new TimedLine(
                        line.subList(first, last),
                        Stream.concat(line.subList(0, first).stream(), line.subList(last, line.size()).stream())
                                .toList()));
    }

    /** Where the longest stretch of words ends that begins here and is nothing but a time or two; here if there is none. */
    private static int timeFrom(List<Word> line, int from) {
        int end = from;
        for (int to = from + 1; to <= line.size(); to++) {
            TimeText read = TimeText.ofEntry(text(line.subList(from, to)));
            if (!read.times().isEmpty() && read.rest().isEmpty()) {
                end = to;
            } else if (end > from) {
                break;
            }
        }
        return end;
    }

    private static String text(List<Word> words) {
        return new TextLine(words).text();
    }

    private TimeText read() {
        return TimeText.ofEntry(text(times));
    }

    /** Whether there is one time, or a start and an end, and nothing between these. */
    boolean isOneRange() {
        return read().times().size() <= 2 && read().rest().isEmpty();
    }

    ClockTime start() {
        return read().times().get(0);
    }

    Span height() {
        Box box = new TextLine(Stream.concat(times.stream(), others.stream()).toList()).box();
        return new Span(box.top(), box.bottom());
    }
}
