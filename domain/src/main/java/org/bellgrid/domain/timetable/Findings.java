package org.bellgrid.domain.timetable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.BlockFlag;

/** Looks a published timetable over. What it finds is said, never repaired. */
public final class Findings {
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(5);
    /** Lessons are made of steps of this. */
    private static final Duration STEP = Duration.ofMinutes(5);
    /** Less time than this between two blocks is a break, or a free lesson. */
    private static final Duration LONG_GAP = Duration.ofHours(2);

    private Findings() {}

    /** All findings of a published timetable: first by block, then by day. */
    public static List<Finding> of(Collection<Timeblock> blocks) {
        return among(blocks.stream()
                .map(block -> new Placed(block.ordinal(), block.details(), block.flags()))
                .toList());
    }

    /** As {@link #of}, of a timetable that is not published yet. */
    public static List<Finding> among(Collection<Placed> blocks) {
        List<Finding> findings = new ArrayList<>();
        blocks.forEach(block -> aboutOne(block, findings));
        Map<List<Object>, List<Placed>> days = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> block.length().isPresent())
                .sorted(Comparator.comparing(Findings::start))
                .forEach(block -> days.computeIfAbsent(block.when(), day -> new ArrayList<>())
                        .add(block));
        days.values().forEach(day -> aboutDay(day, findings));
        return findings;
    }

    private static void aboutOne(Placed block, List<Finding> findings) {
        if (block.flags().contains(BlockFlag.TIME_CONTRADICTS_AXIS)) {
            String message = "%s prints another time than its place on the page says."
                    .formatted(block.details().name());
            findings.add(finding(Finding.Kind.CONTRADICTION, message, block));
        }
        block.length().filter(Findings::isOdd).ifPresent(length -> {
            String message = "%s takes %d minutes.".formatted(block.details().name(), length.toMinutes());
            findings.add(finding(Finding.Kind.ODD_LENGTH, message, block));
        });
    }

    private static boolean isOdd(Duration length) {
        return length.compareTo(SHORTEST) < 0
                || length.compareTo(LONGEST) > 0
                || length.toMinutes() % STEP.toMinutes() != 0;
    }

    private static void aboutDay(List<Placed> byStart, List<Finding> findings) {
        Placed latest = byStart.get(0);
        for (Placed block : byStart.subList(1, byStart.size())) {
            Duration between = Duration.between(end(latest), start(block));
            if (between.isNegative() && !isParallel(latest, block)) {
                String message = "%s and %s overlap."
                        .formatted(latest.details().name(), block.details().name());
                findings.add(finding(Finding.Kind.OVERLAP, message, latest, block));
            } else if (between.compareTo(LONG_GAP) >= 0) {
                String message = "Nothing from %s to %s.".formatted(end(latest), start(block));
                findings.add(finding(Finding.Kind.GAP, message, latest, block));
            }
            latest = end(block).isAfter(end(latest)) ? block : latest;
        }
    }

    private static boolean isParallel(Placed one, Placed other) {
        return start(one).equals(start(other)) && end(one).equals(end(other));
    }

    private static LocalTime start(Placed block) {
        return Objects.requireNonNull(block.details().start());
    }

    private static LocalTime end(Placed block) {
        return Objects.requireNonNull(block.details().end());
    }

    private static Finding finding(Finding.Kind kind, String message, Placed... blocks) {
        return new Finding(
                kind, message, Stream.of(blocks).map(Placed::position).toList());
    }

    /**
     * A block in its timetable.
     *
     * @param position by which findings name it, from 1
     * @param details keep the {@link TimetableRule rules}
     */
    public record Placed(int position, BlockDetails details, Set<BlockFlag> flags) {
        public Placed {
            flags = Set.copyOf(flags);
        }

        Optional<Duration> length() {
            return details.start() == null || details.end() == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(details.start(), details.end()));
        }

        /** The day that it is on, and the week. */
        List<Object> when() {
            return List.of(
                    Optional.ofNullable(details.day()),
                    Optional.ofNullable(details.date()),
                    Optional.ofNullable(details.week()));
        }
    }
}
