package org.bellgrid.extraction.generator;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Invents plans. */
final class Planner {
    private static final LocalTime LATEST = LocalTime.of(16, 0);
    private static final List<String> SCHOOLS =
            List.of("Larkmere", "Thornbeck", "Quillhaven", "Elderfenn", "Maplewick", "Ormsdale", "Brindlemoor");
    private static final List<String> CLASSES = List.of("4 Oak", "7C", "5b", "1A", "9K", "3 Birch", "10d", "6 Elm");
    private static final List<String> TEACHERS =
            List.of("A. Quill", "M. Fenwick-Oro", "T. Lindqvarn", "S. Okwell", "R. Brassop", "J. Tamarisk");
    private static final List<String> INITIALS = List.of("QU", "FW", "LQ", "OK", "BR", "TK", "ZN", "HV");

    private final Dice dice;
    private final PlanTraits traits;
    private final Language language;

    Planner(Dice dice, Language language, PlanTraits traits) {
        this.dice = dice;
        this.language = language;
        this.traits = traits;
    }

    Plan plan() {
        List<DayOfWeek> days = days();
        List<Plan.Slot> slots = slots();
        List<String> weeks = traits.weeks() == PlanTraits.Weeks.TWO
                ? dice.pick(List.of("A", "B"), List.of("A", "B"), List.of("1", "2"))
                : List.of("");
        List<Plan.Sitting> sittings = new ArrayList<>();
        for (DayOfWeek day : days) {
            weeks.forEach(week -> sittings.addAll(sittings(day, week, slots)));
        }
        return new Plan(
                language,
                dice.pick(SCHOOLS),
                dice.pick(CLASSES),
                dice.pick(TEACHERS),
                dice.between(2027, 2031) + "/" + dice.between(1, 3),
                days,
                weeks,
                slots,
                sittings);
    }

    private List<DayOfWeek> days() {
        if (dice.chance(0.04)) {
            return List.of(
                    DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
        }
        return List.of(DayOfWeek.values()).subList(0, dice.chance(0.12) ? 6 : 5);
    }

    private List<Plan.Slot> slots() {
        int minutes = traits.step() == 60 ? 60 : traits.step() == 15 ? 45 : dice.pick(40, 45, 50, 55, 60);
        int count = dice.between(4, 7);
        List<Plan.Slot> slots = new ArrayList<>();
        LocalTime now = traits.step() == 60
                ? LocalTime.of(dice.between(8, 9), 0)
                : LocalTime.of(7, 45).plusMinutes(15L * dice.between(0, 4));
        if (traits.breaks() && traits.step() < 15 && dice.chance(0.3)) {
            now = add(slots, 0, now, 15, language.morning());
        }
        for (int period = 1; period <= count && now.isBefore(LATEST); period++) {
            now = add(slots, period, now, minutes, "");
            boolean last = period == count;
            if (!last && period == 2 && traits.step() < 60) {
                now = pause(slots, now, dice.pick(15, traits.step() == 15 ? 30 : 20), 0);
            } else if (!last && period == 4) {
                now = pause(slots, now, traits.step() == 60 ? 60 : dice.pick(30, 45, 60), 1);
            } else if (traits.gaps()) {
                now = now.plusMinutes(5);
            }
        }
        return slots;
    }

    private LocalTime pause(List<Plan.Slot> slots, LocalTime now, int minutes, int which) {
        return traits.breaks()
                ? add(slots, 0, now, minutes, language.breaks().get(which))
                : now.plusMinutes(traits.gapless() ? 0 : minutes);
    }

    private static LocalTime add(List<Plan.Slot> slots, int period, LocalTime now, int minutes, String name) {
        slots.add(new Plan.Slot(period, now, now.plusMinutes(minutes), name));
        return now.plusMinutes(minutes);
    }

    private List<Plan.Sitting> sittings(DayOfWeek day, String week, List<Plan.Slot> slots) {
        List<Plan.Sitting> sittings = new ArrayList<>();
        for (int from = 0; from < slots.size(); from++) {
            if (slots.get(from).shared() || dice.chance(0.1)) {
                continue;
            }
            int to = from + 1;
            if (traits.doubles()
                    && to < slots.size()
                    && slots.get(from).end().equals(slots.get(to).start())
                    && !slots.get(to).shared()
                    && dice.chance(0.25)) {
                to++;
            }
            sittings.addAll(sittings(day, week, from, to));
            from = to - 1;
        }
        return sittings;
    }

    private List<Plan.Sitting> sittings(DayOfWeek day, String week, int from, int to) {
        if (traits.weeks() == PlanTraits.Weeks.HALVES && dice.chance(0.25)) {
            List<Plan.Lesson> two = lessons(2);
            return List.of(
                    new Plan.Sitting(day, "A", from, to, two.subList(0, 1)),
                    new Plan.Sitting(day, "B", from, to, two.subList(1, 2)));
        }
        int parallel = traits.parallel() && dice.chance(0.2) ? 2 : 1;
        return List.of(new Plan.Sitting(day, week, from, to, lessons(parallel)));
    }

    private List<Plan.Lesson> lessons(int count) {
        return dice.shuffled(language.subjects()).stream()
                .limit(count)
                .map(subject ->
                        new Plan.Lesson(subject, dice.pick("R", "B", "") + dice.between(11, 48), dice.pick(INITIALS)))
                .toList();
    }
}
