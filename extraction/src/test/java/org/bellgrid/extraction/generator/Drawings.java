package org.bellgrid.extraction.generator;

/** Chooses what to draw: of ten documents one is no timetable, or an empty one. */
final class Drawings {
    private Drawings() {}

    /** @param office whether Word or Excel will show it, which know tables only */
    static Drawing draw(Dice dice, int index, boolean office) {
        Language language = dice.chance(0.4) ? Language.ALL.get(0) : dice.pick(Language.ALL);
        if (index % 10 == index / 10 % 10) { // a different one in every ten, so that each format has its share
            return dice.chance(0.2) ? Grids.empty(dice, language, office) : new Negatives(dice, office).draw();
        }
        int chosen = dice.between(1, 100);
        if (chosen <= 74) {
            return Grids.draw(dice, language, office);
        }
        if (chosen <= 87) {
            return office ? LessonList.draw(dice, language) : Calendar.draw(dice, language);
        }
        return chosen <= 94 ? LessonList.draw(dice, language) : DayGroups.draw(dice, language);
    }
}
