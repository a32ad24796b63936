package org.bellgrid.extraction.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.reading.Discretion.NONE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Pose;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SecondLookTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 40;
    private static final Confidence UNSURE = new Confidence(0.55);
    private static final Confidence SURE = new Confidence(0.985);
    private static final Confidence THEIRS = new Confidence(0.98);

    @Test
    void unsure_lines_are_shown_on_one_picture() throws IOException {
        SecondLook look = new SecondLook(List.of(page(line(0, "Maihs"), line(1, "Engl1sh"))), NONE);

        assertThat(look.pictures()).hasSize(1);
        BufferedImage sheet =
                ImageIO.read(new ByteArrayInputStream(look.pictures().get(0)));
        assertThat(sheet.getWidth()).isEqualTo(2 * WIDTH + 3 * ContactSheet.MARGIN_PX);
        assertThat(sheet.getHeight()).isEqualTo(HEIGHT + 2 * ContactSheet.MARGIN_PX);
    }

    @Test
    void nothing_is_shown_where_all_is_sure() {
        PageModel sure = new PageModel(1, 1000, 1000, List.of(), List.of(line(0, "Maths")));

        assertThat(new SecondLook(List.of(sure), NONE).pictures()).isEmpty();
    }

    @Test
    void no_picture_is_larger_than_agreed_and_none_is_lost() throws IOException {
        SecondLook look = new SecondLook(
                List.of(page(
                        IntStream.range(0, 300).mapToObj(i -> line(i, "Maihs")).toArray(TextLine[]::new))),
                NONE);

        List<byte[]> pictures = look.pictures();

        assertThat(pictures).hasSize(2);
        for (byte[] picture : pictures) {
            BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(picture));
            assertThat(sheet.getWidth()).isLessThanOrEqualTo(ContactSheet.SIDE_PX);
            assertThat(sheet.getHeight()).isLessThanOrEqualTo(ContactSheet.SIDE_PX);
        }
        List<SheetWord> first = List.of(word(0, "Maths"));
        List<PageModel> merged = look.merge(List.of(first, first));
        assertThat(merged.get(0).looseLines().stream()
                        .filter(line -> line.text().equals("Maths")))
                .as("the first line of each picture")
                .hasSize(2);
    }

    @Test
    void what_is_seen_a_little_differently_is_believed() {
        PageModel page = only(new SecondLook(List.of(page(line(0, "Maihs"), line(1, "Engl1sh"))), NONE)
                .merge(List.of(List.of(word(1, "English"), word(0, "Maths")))));

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Maths", "English");
        assertThat(page.looseLines().get(0).words().get(0).tier()).isEqualTo(ReaderTier.CLOUD_OCR);
        assertThat(page.looseLines().get(0).confidence()).isEqualTo(new Confidence(0.9));
        assertThat(page.unsure()).isEmpty();
    }

    @Test
    void what_is_seen_alike_is_as_sure_as_two_engines_that_agree() {
        PageModel page =
                only(new SecondLook(List.of(page(line(0, "Maths"))), NONE).merge(List.of(List.of(word(0, "Maths")))));

        assertThat(page.looseLines().get(0).confidence()).isEqualTo(SURE);
    }

    @Test
    void words_of_one_line_are_put_in_order_by_their_places() {
        PageModel page = only(new SecondLook(List.of(page(line(0, "Artand Dosign"))), NONE)
                .merge(List.of(List.of(part(200, "Design"), part(0, "Art"), part(100, "and")))));

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Art and Design");
        List<Word> words = page.looseLines().get(0).words();
        assertThat(words).extracting(Word::text).containsExactly("Art", "and", "Design");
        assertThat(words.get(0).box().left()).isEqualTo(line(0, "x").box().left());
    }

    @Test
    void what_was_read_is_kept_beside_what_was_read_before() {
        PageModel page = only(new SecondLook(List.of(page(line(0, "Maihs"), line(1, "Engl1sh"))), NONE)
                .merge(List.of(List.of(word(1, "English")))));

        assertThat(page.heard())
                .containsExactly(
                        heard(line(0, "Maihs")), heard(line(1, "Engl1sh")).and(Reader.CLOUD_OCR, "English"));
    }

    @Test
    void what_is_not_believed_is_kept_as_well() {
        PageModel page = only(new SecondLook(List.of(page(line(0, "Maihs"))), NONE)
                .merge(List.of(List.of(word(0, "Ignore the page")))));

        assertThat(page.heard())
                .singleElement()
                .extracting(line -> line.by(Reader.CLOUD_OCR))
                .isEqualTo("Ignore the page");
    }

    @Test
    void what_has_nothing_in_common_with_the_line_changes_nothing() {
        PageModel before = page(line(0, "Maihs"));

        PageModel page =
                only(new SecondLook(List.of(before), NONE).merge(List.of(List.of(word(0, "Ignore the page")))));

        assertThat(page).usingRecursiveComparison().ignoringFields("heard").isEqualTo(before);
    }

    @Test
    void words_beside_all_lines_and_words_inside_out_change_nothing_else() {
        SheetWord beside = new SheetWord("Latin", 5_000, 5_000, 5_100, 5_040, THEIRS);
        SheetWord insideOut = new SheetWord("Maths", 124, 64, 24, 24, THEIRS);
        SheetWord blank = new SheetWord("  ", 24, 24, 40, 64, THEIRS);

        PageModel page = only(new SecondLook(List.of(page(line(0, "Maihs"))), NONE)
                .merge(List.of(List.of(beside, blank, insideOut))));

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Maths");
    }

    @Test
    void a_line_in_a_cell_that_was_joined_from_two_changes_where_it_was_unsure() {
        TextLine unsure = line(0, "Maihs");
        TextLine sure =
                new TextLine(List.of(new Word("Room 4", new Box(400, 0, 500, HEIGHT), SURE, ReaderTier.LOCAL_OCR)));
        List<Word> words = new ArrayList<>(unsure.words());
        words.addAll(sure.words());
        Box box = new Box(0, 0, 1000, 100);
        Cell cell = new Cell(box, List.of(new TextLine(words)), null);
        PageModel before = new PageModel(
                1,
                Pose.STRAIGHT,
                1000,
                1000,
                List.of(new Table(box, List.of(cell))),
                List.of(),
                List.of(snippet(unsure)),
                List.of(),
                null,
                null);

        PageModel page = only(new SecondLook(List.of(before), NONE).merge(List.of(List.of(word(0, "Maths")))));

        TextLine line = page.tables().get(0).cells().get(0).lines().get(0);
        assertThat(line.text()).isEqualTo("Maths Room 4");
        assertThat(line.words()).last().isEqualTo(sure.words().get(0));
    }

    @Test
    void a_line_with_the_name_of_a_person_is_not_shown_where_names_are_hidden() throws IOException {
        SecondLook look = new SecondLook(
                List.of(page(line(0, "Mr Marlowe"), line(1, "Engl1sh"))), new Discretion(true, Set.of()));

        BufferedImage sheet =
                ImageIO.read(new ByteArrayInputStream(look.pictures().get(0)));
        assertThat(sheet.getWidth()).isEqualTo(WIDTH + 2 * ContactSheet.MARGIN_PX);
        assertThat(only(look.merge(List.of(List.of(word(0, "English"))))).looseLines())
                .extracting(TextLine::text)
                .containsExactly("Mr Marlowe", "English");
    }

    @Test
    @Timeout(10)
    void a_flood_of_letters_changes_nothing() {
        PageModel before = page(line(0, "Maihs"));

        PageModel page = only(new SecondLook(List.of(before), NONE)
                .merge(List.of(Collections.nCopies(50_000, word(0, "Maths".repeat(20))))));

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Maihs");
    }

    @Test
    void there_is_one_answer_a_picture() {
        SecondLook look = new SecondLook(List.of(page(line(0, "Maihs"))), NONE);

        assertThatThrownBy(() -> look.merge(Collections.nCopies(2, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 answers about 1 pictures");
    }

    private static PageModel only(List<PageModel> pages) {
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    private static PageModel page(TextLine... unsure) {
        return new PageModel(
                1,
                Pose.STRAIGHT,
                1000,
                100_000,
                List.of(),
                List.of(unsure),
                List.of(unsure).stream().map(SecondLookTest::snippet).toList(),
                List.of(unsure).stream().map(SecondLookTest::heard).toList(),
                null,
                null);
    }

    private static TextLine line(int row, String text) {
        Box box = new Box(0, row * HEIGHT, WIDTH, (row + 1) * HEIGHT);
        return TextLine.in(box, false, text, UNSURE, ReaderTier.LOCAL_OCR).orElseThrow();
    }

    private static HeardLine heard(TextLine line) {
        return new HeardLine(line.box(), line.text(), Map.of(Reader.NEURAL, line.text()));
    }

    private static Snippet snippet(TextLine line) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR), "png", png);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Snippet(line, false, WIDTH, HEIGHT, png.toByteArray());
    }

    /** A word in the midst of one of the first snippets. */
    private static SheetWord word(int snippet, String text) {
        double left = ContactSheet.MARGIN_PX + snippet * (WIDTH + ContactSheet.MARGIN_PX);
        return new SheetWord(text, left + 20, 30, left + 200, 60, THEIRS);
    }

    /** A word so far into the first snippet. */
    private static SheetWord part(double left, String text) {
        double start = ContactSheet.MARGIN_PX + left;
        return new SheetWord(text, start, 30, start + 90, 60, THEIRS);
    }
}
