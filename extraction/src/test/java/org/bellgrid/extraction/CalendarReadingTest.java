package org.bellgrid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.source.image.LocalPictureReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A calendar whose blocks say when they are by nothing but their place. */
class CalendarReadingTest {
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday");
    private static final float TOP = 520;
    private static final float HOUR = 48;
    private static final List<String> BLOCKS = List.of(
            "MONDAY 08:30-09:15 Maths",
            "MONDAY 09:15-11:00 Art",
            "TUESDAY 09:10-10:40 Biology",
            "WEDNESDAY 10:05-11:50 Music",
            "THURSDAY 12:15-14:00 Drama");

    @SuppressWarnings("NullAway.Init") // loaded before the first test
    private static LocalPictureReader pictures;

    @BeforeAll
    static void load() {
        pictures = new LocalPictureReader();
    }

    @AfterAll
    static void unload() {
        pictures.close();
    }

    @Test
    void a_calendar_in_a_text_layer_is_read() {
        assertThat(shown(read(DocumentKind.PDF, calendar()))).containsExactlyInAnyOrderElementsOf(BLOCKS);
    }

    @Test
    void a_picture_of_a_calendar_is_read() throws IOException {
        List<DraftBlock> blocks = read(DocumentKind.PNG, rendered(calendar()));

        assertThat(shown(blocks)).containsExactlyInAnyOrderElementsOf(BLOCKS);
        assertThat(blocks).allMatch(block -> block.flags().contains(BlockFlag.TIME_BY_POSITION));
    }

    private static byte[] calendar() {
        return Drawn.pdf(page -> {
            for (int day = 0; day < DAYS.size(); day++) {
                Drawn.write(page, 165 + 150 * day, TOP + 20, DAYS.get(day));
            }
            for (int hour = 0; hour <= 8; hour++) {
                Drawn.write(page, 60, TOP - hour * HOUR - 3, (8 + hour) + ":00");
            }
            block(page, 0, 30, 75, new Color(120, 180, 240), "Maths");
            block(page, 0, 75, 180, new Color(240, 200, 120), "Art");
            block(page, 1, 70, 160, new Color(150, 220, 150), "Biology");
            block(page, 2, 125, 230, new Color(240, 160, 160), "Music");
            block(page, 3, 255, 360, new Color(120, 180, 240), "Drama");
        });
    }

    /** From and to in minutes after eight. */
    private static void block(PDPageContentStream page, int day, int from, int to, Color colour, String name)
            throws IOException {
        float left = 130 + 150 * day;
        float top = TOP - from * HOUR / 60;
        float bottom = TOP - to * HOUR / 60;
        page.setNonStrokingColor(colour);
        page.addRect(left, bottom, 130, top - bottom);
        page.fill();
        page.setNonStrokingColor(Color.BLACK);
        Drawn.write(page, left + 20, top - 22, name);
    }

    private static byte[] rendered(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 130);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", png);
            return png.toByteArray();
        }
    }

    private static List<DraftBlock> read(DocumentKind kind, byte[] document) {
        ReadResult result =
                new TimetableReader(pictures).answer(new ReadRequest.Read(kind, document, ReadingLimits.DEFAULT, null));
        assertThat(result).isInstanceOf(ReadResult.Drafted.class);
        return ((ReadResult.Drafted) result).draft().blocks().toList();
    }

    private static List<String> shown(List<DraftBlock> blocks) {
        return blocks.stream()
                .map(block -> "%s %s-%s %s".formatted(block.day(), block.start(), block.end(), block.name()))
                .toList();
    }
}
