package org.bellgrid.domain.timetable;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    /** All findings: first by block, then by day. */
    public static List<Finding> of(Collection<Timeblock> blocks) {
        List<Finding> findings = new ArrayList<>();
        blocks.forEach(block -> aboutOne(block, findings));
        Map<List<Object>, List<Timeblock>> days = new LinkedHashMap<>();
        blocks.stream()
                .filter(block -> block.duration().isPresent())
                .sorted(Comparator.comparing(Findings::start))
                .forEach(block -> days.computeIfAbsent(
                                List.of(block.dayOfWeek(), block.date(), block.week()), day -> new ArrayList<>())
                        .add(block));
        days.values().forEach(day -> aboutDay(day, findings));
        return findings;
    }

    private static void aboutOne(Timeblock block, List<Finding> findings) {
        if (block.flags().contains(BlockFlag.TIME_CONTRADICTS_AXIS)) {
            String message = "%s prints another time than its place on the page says.".formatted(block.name());
            findings.add(finding(Finding.Kind.CONTRADICTION, message, block));
        }
        block.duration().filter(Findings::isOdd).ifPresent(length -> {
            String message = "%s takes %d minutes.".formatted(block.name(), length.toMinutes());
            findings.add(finding(Finding.Kind.ODD_LENGTH, message, block));
        });
    }

    private static boolean isOdd(Duration length) {
        return length.compareTo(SHORTEST) < 0
                || length.compareTo(LONGEST) > 0
                || length.toMinutes() % STEP.toMinutes() != 0;
    }

    private static void aboutDay(List<Timeblock> byStart, List<Finding> findings) {
        Timeblock latest = byStart.get(0);
        for (Timeblock block : byStart.subList(1, byStart.size())) {
            Duration between = Duration.between(end(latest), start(block));
            if (between.isNegative() && !isParallel(latest, block)) {
                String message = "%s and %s overlap.".formatted(latest.name(), block.name());
                findings.add(finding(Finding.Kind.OVERLAP, message, latest, block));
            } else if (between.compareTo(LONG_GAP) >= 0) {
                String message = "Nothing from %s to %s.".formatted(end(latest), start(block));
                findings.add(finding(Finding.Kind.GAP, message, latest, block));
            }
            latest = end(block).isAfter(end(latest)) ? block : latest;
        }
    }

    private static boolean isParallel(Timeblock one, Timeblock other) {
        return start(one).equals(start(other)) && end(one).equals(end(other));
    }

    private static LocalTime start(Timeblock block) {
        return block.startTime().orElseThrow();
    }

    private static LocalTime end(Timeblock block) {
        return block.endTime().orElseThrow();
    }

    private static Finding finding(Finding.Kind kind, String message, Timeblock... blocks) {
        return new Finding(
                kind, message, Stream.of(blocks).map(Timeblock::ordinal).toList());
    }
}
