package org.bellgrid.extraction.generator;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The colours of one grid. */
record Palette(Look look, Page.Colours colours, Color accent, int shift) {
    private static final List<Color> PASTELS = List.of(
            new Color(0xffe08a),
            new Color(0xbfe3c0),
            new Color(0xcfe2f3),
            new Color(0xf4cccc),
            new Color(0xd9d2e9),
            new Color(0xfce5cd),
            new Color(0xb7e1e4),
            new Color(0xe6efb0));
    static final List<Color> ACCENTS =
            List.of(new Color(0x1f4e79), new Color(0x375623), new Color(0x7b2d26), new Color(0x444444));
    static final Color PALE = new Color(0xeef2f6);
    private static final Color BREAK = new Color(0xdddddd);

    static Palette of(Look look, Dice dice) {
        Page.Colours colours = look.extras().dark() ? Page.Colours.DARK : Page.Colours.LIGHT;
        return new Palette(look, colours, dice.pick(ACCENTS), dice.between(0, PASTELS.size()));
    }

    /** Each subject has its colour. */
    static Color pastel(Language.Subject subject, int shift) {
        return PASTELS.get(Math.floorMod(subject.name().hashCode() + shift, PASTELS.size()));
    }

    private Style base() {
        return Style.plain(colours.ink(), look.edge());
    }

    Style label() {
        return switch (look.fill()) {
            case HEADER -> base().filled(accent).inked(Color.WHITE);
            case SUBJECTS -> base().filled(look.extras().dark() ? new Color(0x3a4048) : PALE);
            case BANDS, NONE -> base();
        };
    }

    Style lesson(Plan.Lesson lesson, int slot) {
        return switch (look.fill()) {
            case SUBJECTS -> base().filled(pastel(lesson.subject(), shift)).inked(Color.BLACK);
            default -> empty(slot);
        };
    }

    Style empty(int slot) {
        return base().filled(band(slot));
    }

    private @Nullable Color band(int slot) {
        return look.fill() == Look.Fill.BANDS && slot % 2 == 0 ? PALE : null;
    }

    Style pause() {
        boolean shaded = look.edge() != Style.Edge.ALL || look.fill() != Look.Fill.NONE;
        return shaded && !look.extras().dark() ? base().filled(BREAK).inked(Color.BLACK) : base();
    }
}
