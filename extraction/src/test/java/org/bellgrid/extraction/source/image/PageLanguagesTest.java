package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The neural engine alone reads none of these pages: it lacks most of the accented letters. */
class PageLanguagesTest {
    private static final Lettering LETTERING = new Lettering();

    @SuppressWarnings("NullAway.Init") // loaded before the first test
    private static LocalPictureReader reader;

    @BeforeAll
    static void load() {
        reader = new LocalPictureReader();
    }

    @AfterAll
    static void unload() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Montag, Dienstag, Mittwoch, große Pause, Französisch, Ökologie, Frühstück, Fußball",
                "Lundi, Mardi, Mercredi, Français, Récréation, Fenêtre, Chœur, À bientôt",
                "Lunes, Martes, Miércoles, Español, Educación Física, Matemática II, Área verde",
                "Martedì, Giovedì, Venerdì, Attività, Più tempo, Università",
                "Segunda, Terça, Quarta, Educação, Português, Lições, Almoço",
                "Maandag, Woensdag, Vrijdag, Coördinatie, België, Aardrijkskunde"
            })
    void a_page_is_read_in_the_language_of_its_days(String page) {
        List<String> lines = List.of(page.split(", ", -1));

        assertThat(read(lines, null)).isEqualTo(lines);
    }

    @Test
    void whoever_sends_a_page_may_say_its_language() {
        List<String> lines = List.of("Français", "Fenêtre", "10.30 - 11.15");

        assertThat(read(lines, "fr")).isEqualTo(lines);
        assertThat(read(lines, null)).isNotEqualTo(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is", "xx", "../../etc"})
    void a_language_that_nobody_has_a_model_of_is_read_as_english(String language) {
        List<String> lines = List.of("English", "Physical Education");

        assertThat(read(lines, language)).isEqualTo(lines);
    }

    private static List<String> read(List<String> lines, @Nullable String language) {
        return reader.read(1, page(lines), language).looseLines().stream()
                .map(TextLine::text)
                .toList();
    }

    /** One line below the other. */
    private static BufferedImage page(List<String> lines) {
        BufferedImage page = new BufferedImage(480, 60 + 70 * lines.size(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = page.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
        for (int i = 0; i < lines.size(); i++) {
            LETTERING.write(graphics, 40, 70 + 70 * i, lines.get(i), 28, Color.BLACK);
        }
        graphics.dispose();
        return page;
    }
}
