package org.bellgrid.extraction.evaluation.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lessons that follow each other under one title, as one block: 9-10 and 10-11 become 9-11. */
final class Joined {
    private static final Comparator<Block> ORDER = Comparator.<Block, String>comparing(block -> text(block.date()))
            .thenComparing(block -> text(Labels.day(block.day())))
            .thenComparing(block -> text(Labels.week(block.week())))
            .thenComparing(block -> Titles.normal(text(block.title())));

    private Joined() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        List<Block> sorted = blocks.stream()
                .sorted(ORDER.thenComparing(block -> text(block.start())))
                .toList();
        for (Block block : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && follows(joined.get(last), block)) {
                joined.set(last, joined.get(last).until(block.end()));
            } else {
                joined.add(block);
            }
        }
        return joined;
    }

    private static boolean follows(Block earlier, Block later) {
        return ORDER.compare(earlier, later) == 0
                && !text(earlier.end()).isEmpty()
                && Objects.equals(Labels.minutes(earlier.end()), Labels.minutes(later.start()))
                && !hasOtherTimes(earlier)
                && !hasOtherTimes(later)
                && earlier.uncertain() == later.uncertain()
                && earlier.optional() == later.optional();
    }

    private static boolean hasOtherTimes(Block block) {
        return block.alt().stream().anyMatch(changes -> changes.containsKey("start") || changes.containsKey("end"));
    }

    private static String text(@Nullable String label) {
        return Objects.requireNonNullElse(label, "");
    }
}
