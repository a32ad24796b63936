package org.bellgrid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.Point;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PagePart;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Pose;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.sample.Grid;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableReaderTest {
    private static final List<String> BLOCKS = List.of(
            "MONDAY 08:00-08:45 Maths",
            "MONDAY 08:45-09:30 Music",
            "MONDAY 09:30-10:00 Break",
            "MONDAY 10:00-10:45 Sport",
            "TUESDAY 08:00-08:45 English",
            "TUESDAY 08:45-09:30 Science",
            "TUESDAY 09:30-10:00 Break",
            "WEDNESDAY 08:00-09:30 Art",
            "WEDNESDAY 09:30-10:00 Break",
            "WEDNESDAY 10:00-10:45 Maths");

    /** Sees a blank page in every picture. */
    private final TimetableReader reader =
            new TimetableReader((number, picture, language) -> new PageModel(number, 1, 1, List.of(), List.of()));

    @Test
    void a_pdf_is_read() {
        assertThat(shown(read(DocumentKind.PDF, Drawn.pdf(SampleGrids.DAYS_ACROSS))))
                .isEqualTo(BLOCKS);
    }

    @Test
    void a_word_document_is_read() {
        assertThat(shown(read(DocumentKind.DOCX, Drawn.docx(SampleGrids.DAYS_ACROSS))))
                .isEqualTo(BLOCKS);
    }

    @Test
    void an_excel_workbook_is_read() {
        assertThat(shown(read(DocumentKind.XLSX, Drawn.xlsx(SampleGrids.DAYS_ACROSS))))
                .isEqualTo(BLOCKS);
    }

    @Test
    void a_block_shows_where_it_stands() {
        DraftBlock art = blocks(read(DocumentKind.PDF, Drawn.pdf(SampleGrids.DAYS_ACROSS)))
                .get(7);

        assertThat(art.notes()).isEqualTo("(Ms Sample)");
        assertThat(art.read().text()).isEqualTo("Art\n(Ms Sample)");
        assertThat(art.read().page()).isEqualTo(1);
        assertThat(art.read().tier()).isEqualTo(ReaderTier.TEXT_LAYER);
        assertThat(art.read().polygon()).hasSize(4);
        assertThat(art.read().polygon().get(0).x()).isBetween(0.4, 0.5);
    }

    @Test
    void text_that_nobody_sees_is_not_read() {
        byte[] document = Drawn.pdf(page -> {
            Drawn.draw(SampleGrids.DAYS_ACROSS, page);
            page.setRenderingMode(RenderingMode.NEITHER);
            Drawn.write(page, 170, 520, "HIDDEN");
        });

        assertThat(shown(read(DocumentKind.PDF, document))).isEqualTo(BLOCKS);
    }

    @ParameterizedTest
    @MethodSource
    void text_that_cannot_be_told_from_what_it_stands_on_is_not_read(Drawn.Pen unseen) {
        byte[] document = Drawn.pdf(page -> {
            Drawn.draw(SampleGrids.DAYS_ACROSS, page);
            unseen.draw(page);
            Drawn.write(page, 170, 520, "HIDDEN");
        });

        assertThat(shown(read(DocumentKind.PDF, document))).isEqualTo(BLOCKS);
    }

    static List<Drawn.Pen> text_that_cannot_be_told_from_what_it_stands_on_is_not_read() {
        return List.of(
                page -> page.setNonStrokingColor(Color.WHITE),
                page -> {
                    paint(page, Color.YELLOW, 300);
                    page.setNonStrokingColor(Color.WHITE);
                },
                page -> {
                    paint(page, Color.YELLOW, 165);
                    page.setNonStrokingColor(Color.YELLOW);
                },
                page -> page.transform(Matrix.getScaleInstance(0.01f, 0.01f)),
                page -> {
                    page.addRect(300, 300, 20, 20);
                    page.clip();
                });
    }

    @Test
    void white_text_on_a_dark_ground_is_read() {
        byte[] document = Drawn.pdf(page -> {
            paint(page, Color.BLUE, 50);
            page.setNonStrokingColor(Color.BLACK);
            Drawn.draw(SampleGrids.DAYS_ACROSS, page);
            page.setNonStrokingColor(Color.WHITE);
            Drawn.write(page, 200, 495, "Plus");
        });

        assertThat(shown(read(DocumentKind.PDF, document))).isNotEqualTo(BLOCKS);
    }

    /** Paints a part of the row of days and of the one below. */
    private static void paint(PDPageContentStream page, Color color, float left) throws IOException {
        page.setNonStrokingColor(color);
        page.addRect(left, 465, 300, 80);
        page.fill();
    }

    @Test
    void a_glyph_that_stands_for_a_control_character_is_not_read() {
        byte[] document = Drawn.pdf(page -> {
            Drawn.draw(SampleGrids.DAYS_ACROSS, page);
            Drawn.writeNul(page, 200, 490);
        });

        assertThat(shown(read(DocumentKind.PDF, document))).isEqualTo(BLOCKS);
    }

    @Test
    void control_characters_and_halves_of_characters_in_a_workbook_are_not_read() {
        Grid escaped = new Grid(SampleGrids.DAYS_ACROSS.rows().stream()
                .map(row -> row.stream()
                        .map(text -> text.replace("Maths", "Ma_x0000__xD800_ths"))
                        .toList())
                .toList());

        assertThat(shown(read(DocumentKind.XLSX, Drawn.xlsx(escaped)))).isEqualTo(BLOCKS);
    }

    @Test
    void classification_says_what_it_is() {
        assertThat(classify(Drawn.pdf(SampleGrids.DAYS_ACROSS)))
                .isEqualTo(new ReadResult.Classified(DocumentKind.PDF, 1, true));
        assertThat(classify(Drawn.pdfOfPages(2))).isEqualTo(new ReadResult.Classified(DocumentKind.PDF, 2, false));
        assertThat(classify(Drawn.xlsx(SampleGrids.DAYS_ACROSS)))
                .isEqualTo(new ReadResult.Classified(DocumentKind.XLSX, 1, true));
        assertThat(classify(Drawn.png(20))).isEqualTo(new ReadResult.Classified(DocumentKind.PNG, 1, false));
    }

    @Test
    void pages_are_shown_as_people_see_them() {
        ReadResult.Prepared prepared = (ReadResult.Prepared) reader.answer(new ReadRequest.Prepare(
                DocumentKind.PDF, Drawn.pdf(SampleGrids.DAYS_ACROSS), ReadingLimits.DEFAULT, 1));

        assertThat(prepared.pages()).singleElement().satisfies(page -> {
            assertThat(page.widthPx()).isEqualTo(2_000);
            assertThat(page.png()).isNotEmpty();
        });
    }

    @Test
    void a_locked_document_is_refused() {
        assertThat(problem(classify(Drawn.lockedPdf()))).isEqualTo(Problem.DOCUMENT_ENCRYPTED);
    }

    @Test
    void too_many_pages_are_refused() {
        assertThat(problem(classify(Drawn.pdfOfPages(21)))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void too_large_a_page_is_refused_before_it_is_drawn() {
        assertThat(problem(classify(Drawn.pdfOfSize(14_400)))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
        assertThat(problem(classify(Drawn.png(8_000)))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void forms_that_call_themselves_are_refused() {
        assertThat(problem(classify(Drawn.pdfOfEndlessForms()))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void content_that_unpacks_to_too_much_is_refused() {
        assertThat(problem(classify(Drawn.pdfOfBlanks(70 << 20)))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void a_damaged_document_is_refused() {
        byte[] whole = Drawn.docx(SampleGrids.DAYS_ACROSS);

        assertThat(problem(classify(java.util.Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo(Problem.DOCUMENT_UNREADABLE);
    }

    @Test
    void a_document_must_be_what_it_was_classified_as() {
        assertThat(problem(read(DocumentKind.DOCX, Drawn.pdfOfPages(1)))).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void a_document_without_days_and_times_is_no_timetable() {
        assertThat(problem(read(DocumentKind.PDF, Drawn.pdfOfPages(1)))).isEqualTo(Problem.NOT_A_TIMETABLE);
    }

    @Test
    void the_words_of_a_refusal_are_printable() {
        TimetableReader refusing = new TimetableReader((number, picture, language) -> {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "found \0\n where a name belongs");
        });

        assertThat(refusing.answer(new ReadRequest.Read(DocumentKind.PNG, Drawn.png(20), ReadingLimits.DEFAULT, null)))
                .isEqualTo(new ReadResult.Refused(Problem.DOCUMENT_UNREADABLE, "found   where a name belongs"));
    }

    @Test
    void a_picture_that_cannot_be_read_is_refused_with_its_flaw() {
        TimetableReader reader = new TimetableReader((number, picture, language) -> new PageModel(
                number, Pose.STRAIGHT, 20, 20, List.of(), List.of(), List.of(), List.of(), null, PictureFlaw.BLUR));

        ReadResult answer =
                reader.answer(new ReadRequest.Read(DocumentKind.PNG, Drawn.png(20), ReadingLimits.DEFAULT, null));

        assertThat(answer)
                .isEqualTo(new ReadResult.Refused(
                        Problem.DOCUMENT_UNREADABLE, "a picture with the flaw BLUR", PictureFlaw.BLUR));
    }

    @Test
    void pictures_in_a_word_document_are_read_as_its_pages() {
        List<Integer> numbers = new ArrayList<>();
        TimetableReader reader = new TimetableReader((number, picture, language) -> {
            numbers.add(number);
            return new PageModel(number, 1, 1, List.of(), List.of());
        });
        byte[] document = Drawn.docxOfPictures("Class 4b", Drawn.png(400), Drawn.png(500));

        reader.answer(new ReadRequest.Read(DocumentKind.DOCX, document, ReadingLimits.DEFAULT, null));

        assertThat(numbers).containsExactly(1, 2);
        assertThat(classify(document)).isEqualTo(new ReadResult.Classified(DocumentKind.DOCX, 2, false));
    }

    @Test
    void pictures_in_a_word_document_keep_to_the_limits() {
        byte[] document = Drawn.docxOfPictures("Class 4b", Drawn.png(400), Drawn.png(500));

        for (ReadingLimits limits : List.of(new ReadingLimits(1, 250_000), new ReadingLimits(2, 249_999))) {
            assertThat(problem(reader.answer(new ReadRequest.Read(DocumentKind.DOCX, document, limits, null))))
                    .isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
        }
    }

    @Test
    void a_part_of_a_page_with_text_is_taken_from_its_text() {
        byte[] document = Drawn.pdf(SampleGrids.DAYS_ACROSS);
        List<Point> art = blocks(read(DocumentKind.PDF, document)).get(7).read().polygon();
        PagePart part = new PagePart(
                art.get(0).x(), art.get(0).y(), art.get(2).x(), art.get(2).y());

        assertThat(readPart(reader, DocumentKind.PDF, document, 1, part))
                .isEqualTo(new ReadResult.PartRead(List.of("Art", "(Ms Sample)"), Confidence.CERTAIN, List.of()));
    }

    @Test
    void where_the_text_has_nothing_there_may_be_a_picture() {
        List<Integer> widths = new ArrayList<>();
        TimetableReader reader = new TimetableReader((number, picture, language) -> {
            widths.add(picture.getWidth());
            return new PageModel(1, 1, 1, List.of(), List.of());
        });
        byte[] document = Drawn.pdf(SampleGrids.DAYS_ACROSS);

        assertThat(readPart(reader, DocumentKind.PDF, document, 1, new PagePart(0, 0.99, 0.5, 1)))
                .isEqualTo(new ReadResult.PartRead(List.of(), Confidence.NONE, List.of()));
        assertThat(widths).hasSize(1);
    }

    @Test
    void a_part_of_a_picture_is_all_that_is_looked_at() {
        List<Integer> sizes = new ArrayList<>();
        TimetableReader reader = new TimetableReader((number, picture, language) -> {
            sizes.addAll(List.of(picture.getWidth(), picture.getHeight()));
            return new PageModel(1, 1, 1, List.of(), List.of());
        });

        readPart(reader, DocumentKind.PNG, Drawn.png(400), 1, new PagePart(0.25, 0.5, 0.75, 0.6));

        assertThat(sizes).containsExactly(200, 40);
    }

    @Test
    void a_page_that_the_document_does_not_have_is_refused() {
        PagePart all = new PagePart(0, 0, 1, 1);

        assertThat(problem(readPart(reader, DocumentKind.PNG, Drawn.png(20), 2, all)))
                .isEqualTo(Problem.UNPROCESSABLE);
        assertThat(problem(readPart(reader, DocumentKind.PDF, Drawn.pdf(SampleGrids.DAYS_ACROSS), 0, all)))
                .isEqualTo(Problem.UNPROCESSABLE);
    }

    private static ReadResult readPart(
            TimetableReader reader, DocumentKind kind, byte[] document, int page, PagePart part) {
        return reader.answer(new ReadRequest.ReadPart(kind, document, ReadingLimits.DEFAULT, page, part, null));
    }

    private ReadResult classify(byte[] document) {
        return reader.answer(new ReadRequest.Classify(document, ReadingLimits.DEFAULT));
    }

    private ReadResult read(DocumentKind kind, byte[] document) {
        return reader.answer(new ReadRequest.Read(kind, document, ReadingLimits.DEFAULT, null));
    }

    private static Problem problem(ReadResult result) {
        return ((ReadResult.Refused) result).problem();
    }

    private static List<DraftBlock> blocks(ReadResult result) {
        return ((ReadResult.Drafted) result).draft().blocks().toList();
    }

    private static List<String> shown(ReadResult result) {
        return blocks(result).stream()
                .map(block -> "%s %s-%s %s".formatted(block.day(), block.start(), block.end(), block.name()))
                .toList();
    }
}
