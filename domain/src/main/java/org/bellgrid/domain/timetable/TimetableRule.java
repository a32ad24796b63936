package org.bellgrid.domain.timetable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;

/**
 * What every block of a published timetable keeps.
 *
 * @param breach what is wrong with a block that does not keep it, in English
 */
public record TimetableRule(String breach, Predicate<BlockDetails> kept) {
    /** The rule book. */
    public static final List<TimetableRule> ALL = List.of(
            new TimetableRule("has neither a day nor a date", block -> block.day() != null || block.date() != null),
            new TimetableRule(
                    "has neither a time nor a period", block -> block.start() != null || block.period() != null),
            new TimetableRule("has an end but no start", block -> block.end() == null || block.start() != null),
            new TimetableRule("ends before it starts", TimetableRule::startsBeforeItEnds));

    private static boolean startsBeforeItEnds(BlockDetails block) {
        return block.start() == null || block.end() == null || block.start().isBefore(block.end());
    }

    /** What is wrong with a block; empty when it keeps all rules. */
    public static List<String> breaches(BlockDetails block) {
        return ALL.stream()
                .filter(rule -> !rule.kept().test(block))
                .map(TimetableRule::breach)
                .toList();
    }

    /** The first breach in a draft, said in a sentence. */
    public static Optional<String> firstBreach(Draft draft) {
        return draft.blocks()
                .flatMap(block -> breaches(block.details()).stream()
                        .map(breach -> "block \"%s\" %s".formatted(block.name(), breach)))
                .findFirst();
    }
}
