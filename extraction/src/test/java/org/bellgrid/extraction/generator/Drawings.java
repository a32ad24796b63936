package org.bellgrid.extraction.generator;

/** Chooses what to draw. */
final class Drawings {
    private Drawings() {}

    static Drawing draw(Dice dice, int index, boolean office) {
        Language language = dice.chance(0.4) ? Language.ALL.get(0) : dice.pick(Language.ALL);
        return Grids.draw(dice, language, office);
    }
}
