package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Draws what people send by mistake: pages that are no timetables. */
final class Negatives {
    private static final List<String> NAMES = List.of(
            "Alva Brookmere",
            "Benno Quist",
            "Carys Ondell",
            "Dario Felk",
            "Esme Tarrow",
            "Fynn Obrecht",
            "Gesa Lumen",
            "Hollis Wray",
            "Ivo Marchbank",
            "Juna Petral",
            "Kasper Dow",
            "Lenka Sorrel",
            "Milo Hartvig",
            "Nele Osmond");
    private static final List<String> GOODS = List.of(
            "Exercise books A5", "Chalk, white", "Poster paint set", "Scissors, small", "Globe 30 cm", "Paper A4, 500");
    private static final List<String> DISHES = List.of(
            "Tomato soup", "Garden salad", "Baked potato", "Fish pie", "Vegetable curry", "Apple crumble", "Fruit tea");
    private static final List<String> PARTS =
            List.of("Pupil", "Course", "Enrolment", "Teacher", "Room", "Subject", "Term");
    private static final List<String> FIELDS =
            List.of("Family name", "First name", "Date of birth", "Address", "Telephone", "Allergies", "Signature");
    private static final List<String> SENTENCES = List.of(
            "Dear parents and carers,",
            "we would like to thank everyone who helped at the summer fair. More than 300 guests",
            "came, and the cake stall alone raised 412.50 for the new climbing frame.",
            "Please remember that the library will stay closed until the roof has been repaired.",
            "Lost property can be collected at the office on any Monday or Thursday.",
            "The next newsletter will be sent at the end of March.",
            "With kind regards,",
            "the school office");

    private final Dice dice;
    private final boolean office;
    private final Page.Colours colours = Page.Colours.LIGHT;
    private final Style ruled = Style.plain(colours.ink(), Style.Edge.ALL).anchored(Style.Anchor.LEFT);

    /** @param office whether Word or Excel will show it, where diagrams have no place */
    Negatives(Dice dice, boolean office) {
        this.dice = dice;
        this.office = office;
    }

    Drawing draw() {
        String kind = office
                ? dice.pick("invoice", "menu", "letter", "names", "form")
                : dice.pick("invoice", "menu", "letter", "names", "form", "diagram");
        Page page = switch (kind) {
            case "invoice" -> page("Invoice " + dice.between(1000, 9999), invoice());
            case "menu" -> page("School kitchen", menu());
            case "letter" -> letter();
            case "names" -> page("Class " + dice.between(1, 9) + "b", names());
            case "form" -> page("Enrolment form", form());
            default -> page("Course data model", diagram());
        };
        return new Drawing(
                page,
                "negative",
                new TreeSet<>(Set.of("negative", "negative-" + kind)),
                "en",
                Truth.Metadata.NONE,
                false,
                List.of());
    }

    private Page page(String title, Sheet sheet) {
        return new Page(
                List.of(Line.bold(title).sized(16)), List.of(sheet), false, List.of(), dice.chance(0.3), colours);
    }

    private Page letter() {
        List<Line> text = SENTENCES.stream().map(Line::of).toList();
        return new Page(
                List.of(Line.of("Quillhaven, " + dice.between(1, 28) + " March 2029")),
                List.of(),
                false,
                text,
                dice.chance(0.5),
                colours);
    }

    private Sheet invoice() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("No.", "Item", "Quantity", "Price", "Amount")));
        double total = 0;
        for (String item : GOODS) {
            int quantity = dice.between(1, 30);
            double price = dice.between(80, 2500) / 100.0;
            total += quantity * price;
            rows.add(List.of(
                    String.valueOf(rows.size()),
                    item,
                    String.valueOf(quantity),
                    money(price),
                    money(quantity * price)));
        }
        rows.add(List.of("", "Total", "", "", money(total)));
        return table(rows);
    }

    private static String money(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    private Sheet menu() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Dish", "Small", "Large")));
        DISHES.forEach(dish ->
                rows.add(List.of(dish, money(dice.between(90, 250) / 100.0), money(dice.between(260, 590) / 100.0))));
        return table(rows);
    }

    private Sheet names() {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("No.", "Name", "House", "Locker")));
        dice.shuffled(NAMES)
                .forEach(name -> rows.add(List.of(
                        String.valueOf(rows.size()),
                        name,
                        dice.pick("Oak", "Elm", "Birch"),
                        String.valueOf(dice.between(100, 400)))));
        return table(rows);
    }

    private Sheet form() {
        return table(FIELDS.stream()
                .map(field -> List.of(field, "                                        "))
                .toList());
    }

    private Sheet table(List<List<String>> rows) {
        List<Area> areas = new ArrayList<>();
        int width = rows.get(0).size();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < width; column++) {
                String text = rows.get(row).get(column);
                areas.add(new Area(row, column, row + 1, column + 1, Line.all(text), ruled));
            }
        }
        return new Sheet(
                Collections.nCopies(rows.size(), Track.NARROW),
                Collections.nCopies(width, new Track(50, false)),
                areas);
    }

    /** Boxes that lines join in a row. */
    private Sheet diagram() {
        List<Area> areas = new ArrayList<>();
        Style box = Style.plain(colours.ink(), Style.Edge.ALL).filled(new Color(0xe3ecf5));
        Style joint = Style.plain(colours.ink(), Style.Edge.HORIZONTAL);
        for (int i = 0; i < PARTS.size(); i++) {
            int top = i % 3 * 4;
            int left = i / 3 * 2;
            areas.add(new Area(top, left, top + 1, left + 1, List.of(Line.bold(PARTS.get(i))), box));
            areas.add(new Area(top + 1, left, top + 3, left + 1, Line.all("id", "name"), box));
            if (left > 0) {
                areas.add(new Area(top + 1, left - 1, top + 2, left, List.of(), joint));
            }
        }
        return new Sheet(Collections.nCopies(12, Track.NARROW), Collections.nCopies(5, new Track(70, false)), areas);
    }
}
