package org.bellgrid.extraction.source.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Point;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.meaning.Timetables;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Snippet;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Turn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPictureReaderTest {
    private static final List<String> TEXTS = List.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "9.00 - 10.00",
            "Maths",
            "English",
            "Maths",
            "Music",
            "Science",
            "10.00 - 10.30",
            "Break",
            "10.30 - 11.30",
            "English",
            "Maths",
            "Art",
            "History",
            "French",
            "11.30 - 12.30",
            "Science",
            "Drama",
            "Maths",
            "Sport");

    /** What undoes one quarter, two and three. */
    private static final List<Turn> BACK = List.of(Turn.THREE_QUARTERS, Turn.HALF, Turn.QUARTER);

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

    @Test
    void a_ruled_timetable_is_read_cell_by_cell() {
        Table table = onlyTable(DrawnTimetable.ruled());

        assertThat(texts(table)).containsExactlyElementsOf(TEXTS);
        assertThat(table.cells()).hasSize(TEXTS.size() + 1);
    }

    @Test
    void what_each_engine_has_read_is_kept_with_its_place() {
        PageModel page = reader.read(1, DrawnTimetable.ruled(), null);

        assertThat(page.heard())
                .extracting(HeardLine::text)
                .hasSize(TEXTS.size() + 1)
                .containsAll(TEXTS);
        assertThat(page.heard()).allSatisfy(line -> {
            assertThat(line.readings()).containsOnlyKeys(Reader.NEURAL, Reader.TESSERACT);
            assertThat(page.lines().map(TextLine::box)).contains(line.box());
        });
    }

    @Test
    void merged_cells_are_one_cell_as_large_as_what_they_cover() {
        Table table = onlyTable(DrawnTimetable.ruled());

        assertThat(cell(table, "Break").box().width()).isBetween(1140.0, 1160.0);
        assertThat(cell(table, "Art").box().height()).isBetween(170.0, 190.0);
    }

    @Test
    void the_fill_of_a_cell_is_told_and_paper_has_none() {
        Table table = onlyTable(DrawnTimetable.ruled());

        assertThat(cell(table, "Maths").fill()).isEqualTo("#ffe080");
        assertThat(cell(table, "Monday").fill()).isEqualTo("#205090");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, 1.5})
    void a_sheet_that_lay_askew_is_straightened(double degrees) {
        Table table = onlyTable(DrawnTimetable.askew(degrees));

        assertThat(texts(table)).containsExactlyElementsOf(TEXTS);
    }

    @Test
    void cells_may_be_parted_by_their_colours_alone() {
        Table table = onlyTable(DrawnTimetable.coloured());

        assertThat(texts(table)).containsExactlyElementsOf(TEXTS);
    }

    @Test
    void letters_on_a_coloured_ground_are_no_cells() {
        PageModel page = reader.read(1, DrawnTimetable.unmarked(), "en");

        assertThat(page.tables()).isEmpty();
        assertThat(Timetables.draft(List.of(page)).timetables().get(0).blocks())
                .hasSize(19)
                .extracting(DraftBlock::name)
                .contains("Maths", "Break", "Sport");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, 5})
    void without_lines_the_text_tells_how_askew_a_sheet_lay(double degrees) {
        PageModel page = reader.read(1, DrawnTimetable.plainAskew(degrees), "en");

        assertThat(Timetables.draft(List.of(page)).timetables().get(0).blocks())
                .hasSize(19)
                .extracting(DraftBlock::name)
                .contains("Maths", "Break", "Sport");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_turned_picture_is_read_upright(int quarters) {
        PageModel page = reader.read(1, DrawnTimetable.turned(quarters), "en");

        assertThat(page.pose().turn()).isEqualTo(BACK.get(quarters - 1));
        assertThat(texts(page.tables().get(0))).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    @Test
    void what_was_read_of_a_turned_picture_is_shown_where_it_lies_on_that() {
        PageModel page = reader.read(1, DrawnTimetable.turned(1), "en");

        List<Point> lesson = Timetables.draft(List.of(page))
                .timetables()
                .get(0)
                .blocks()
                .get(0)
                .read()
                .polygon();

        assertThat(lesson)
                .as("first lesson of the first day: near the top right")
                .allMatch(point -> point.x() > 0.5 && point.y() < 0.4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2.5, 5})
    void what_was_read_of_a_sheet_that_lay_askew_is_shown_where_it_lies_on_that(double degrees) {
        BufferedImage askew = DrawnTimetable.askew(degrees);
        List<Point> expected = firstLesson(DrawnTimetable.ruled()).stream()
                .map(corner -> DrawnTimetable.turned(degrees)
                        .transform(
                                new Point2D.Double(corner.x() * askew.getWidth(), corner.y() * askew.getHeight()),
                                null))
                .map(corner -> new Point(corner.getX() / askew.getWidth(), corner.getY() / askew.getHeight()))
                .toList();

        List<Point> lesson = firstLesson(askew);

        for (int corner = 0; corner < expected.size(); corner++) {
            assertThat(lesson.get(corner).x()).isCloseTo(expected.get(corner).x(), within(0.005));
            assertThat(lesson.get(corner).y()).isCloseTo(expected.get(corner).y(), within(0.005));
        }
    }

    private List<Point> firstLesson(BufferedImage picture) {
        PageModel page = reader.read(1, picture, "en");
        return Timetables.draft(List.of(page))
                .timetables()
                .get(0)
                .blocks()
                .get(0)
                .read()
                .polygon();
    }

    @Test
    void text_outside_the_table_is_loose_and_says_who_read_it() {
        PageModel page = reader.read(1, DrawnTimetable.ruled(), null);

        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Class 4 Oak");
        assertThat(page.looseLines().get(0).words())
                .extracting(word -> word.tier())
                .containsOnly(ReaderTier.LOCAL_OCR);
        assertThat(page.looseLines().get(0).confidence()).isGreaterThan(new Confidence(0.9));
    }

    @Test
    void a_picture_without_lines_is_all_loose_text() {
        BufferedImage ruled = DrawnTimetable.ruled();

        PageModel page = reader.read(1, ruled.getSubimage(0, 0, 1500, 95), null);

        assertThat(page.tables()).isEmpty();
        assertThat(page.looseLines()).extracting(TextLine::text).containsExactly("Class 4 Oak");
    }

    @Test
    void an_empty_picture_has_neither_text_nor_table() {
        PageModel page = reader.read(1, new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB), null);

        assertThat(page.tables()).isEmpty();
        assertThat(page.looseLines()).isEmpty();
    }

    @Test
    void what_is_not_read_for_sure_is_cut_out() throws IOException {
        BufferedImage picture = DrawnTimetable.ruled();
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.GRAY);
        for (int y = 222; y < 250; y += 6) {
            pen.drawLine(560, y, 710, y + 3);
        }
        pen.dispose();

        PageModel page = reader.read(1, picture, "en");

        assertThat(page.unsure()).hasSize(1);
        Snippet snippet = page.unsure().get(0);
        Cell scribbled = page.tables().get(0).cells().stream()
                .filter(cell -> cell.box().contains(635, 235))
                .findFirst()
                .orElseThrow();
        assertThat(scribbled.lines()).contains(snippet.line());
        BufferedImage cutOut = ImageIO.read(new ByteArrayInputStream(snippet.png()));
        assertThat(cutOut.getWidth()).isEqualTo(snippet.widthPx());
        assertThat(cutOut.getHeight()).isEqualTo(snippet.heightPx());
        assertThat((double) cutOut.getWidth() / cutOut.getHeight())
                .isCloseTo(snippet.line().box().width() / snippet.line().box().height(), withinPercentage(15));
    }

    @Test
    void a_clean_page_leaves_no_doubts() {
        assertThat(reader.read(1, DrawnTimetable.ruled(), "en").unsure()).isEmpty();
    }

    @Test
    void a_part_of_a_page_is_read_as_it_is() {
        assertThat(part(525, 195, 220, 80)).containsExactly("English");
        assertThat(part(50, 30, 300, 50)).containsExactly("Class 4 Oak");
    }

    @Test
    void a_letter_that_stands_alone_is_read_where_it_is_pointed_to() {
        BufferedImage letter = blank(60, 60);
        Graphics2D pen = letter.createGraphics();
        new Lettering().write(pen, 20, 42, "E", 28, Color.BLACK);
        pen.dispose();

        assertThat(texts(reader.readPart(letter, "en"))).containsExactly("E");
    }

    @Test
    void each_engine_says_what_it_reads_on_a_part() {
        PageModel part = reader.readPart(DrawnTimetable.ruled().getSubimage(525, 195, 220, 80), null);

        assertThat(part.heard())
                .singleElement()
                .satisfies(line -> assertThat(line.readings()).containsOnlyKeys(Reader.NEURAL, Reader.TESSERACT));
    }

    @Test
    void where_nothing_stands_nothing_is_read() {
        assertThat(texts(reader.readPart(blank(200, 80), "en"))).isEmpty();
        assertThat(texts(reader.readPart(blank(3, 2), "en"))).isEmpty();
        assertThat(texts(reader.readPart(blank(2_000, 6), "en"))).isEmpty();
    }

    private static List<String> part(int left, int top, int width, int height) {
        return texts(reader.readPart(DrawnTimetable.ruled().getSubimage(left, top, width, height), "en"));
    }

    private static List<String> texts(PageModel page) {
        return page.lines().map(TextLine::text).toList();
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = blank.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return blank;
    }

    private static Table onlyTable(BufferedImage picture) {
        PageModel page = reader.read(1, picture, "en");
        assertThat(page.tables()).hasSize(1);
        return page.tables().get(0);
    }

    private static List<String> texts(Table table) {
        return table.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Cell cell(Table table, String text) {
        return table.cells().stream()
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
