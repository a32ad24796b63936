package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what a reader of the page would find, as far as the page says it. */
final class Blocks {
    private final Plan plan;
    private final Look.Times times;
    private final List<Truth.Block> all = new ArrayList<>();

    Blocks(Plan plan, Look.Times times) {
        this.plan = plan;
        this.times = times;
    }

    List<Truth.Block> all() {
        return List.copyOf(all);
    }

    /** @param to behind the last slot */
    void add(DayOfWeek day, String week, int from, int to, Cell.Reading reading) {
        boolean timed = times != Look.Times.NONE;
        boolean implied = times == Look.Times.STARTS;
        boolean open = implied && to == plan.slots().size();
        all.add(new Truth.Block(
                day,
                given(week),
                timed ? plan.slots().get(from).start().toString() : null,
                timed && !open ? plan.slots().get(to - 1).end().toString() : null,
                reading.title(),
                given(reading.notes()),
                timed ? null : period(from, to),
                reading.whole().isEmpty() ? List.of() : List.of(new Truth.Reading(reading.whole())),
                (implied && !open) ? true : null,
                null));
    }

    /** @param exact whether the times can be read exactly, and not only guessed from where something stands */
    void add(Plan.Sitting sitting, Cell.Reading reading, boolean exact) {
        add(sitting.day(), sitting.week(), sitting.from(), sitting.to(), reading);
        if (!exact) {
            all.set(all.size() - 1, all.get(all.size() - 1).onlyRoughly());
        }
    }

    /** What is said to begin at some time, but not how long it lasts. */
    void addPoint(DayOfWeek day, LocalTime start, @Nullable LocalTime next, String title) {
        all.add(new Truth.Block(
                day,
                null,
                start.toString(),
                next == null ? null : next.toString(),
                title,
                null,
                null,
                List.of(),
                next == null ? null : true,
                null));
    }

    private String period(int from, int to) {
        int first = plan.slots().get(from).period();
        return to - from == 1 ? String.valueOf(first) : first + "-" + (first + to - from - 1);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
