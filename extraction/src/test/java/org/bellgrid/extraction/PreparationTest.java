package org.bellgrid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PageImage;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;

class PreparationTest {
    /** Drawn 100, 200, 300... pixels wide; what is more than a whole pixel is cut. */
    private static final byte[] FIVE_PAGES = Drawn.pdfOfWidths(36.1f, 72.1f, 108.1f, 144.1f, 180.1f);

    @Test
    void few_pages_come_together() {
        List<ReadResult.Prepared> answers = answers(DocumentKind.PDF, FIVE_PAGES, 24 << 20);

        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(widths(answer.pages())).containsExactly(100, 200, 300, 400, 500));
    }

    @Test
    void many_pages_come_in_batches_and_each_page_once() {
        int all = bytes(answers(DocumentKind.PDF, FIVE_PAGES, 24 << 20).get(0));
        int budget = all - 1;

        List<ReadResult.Prepared> answers = answers(DocumentKind.PDF, FIVE_PAGES, budget);

        assertThat(answers)
                .hasSize(2)
                .allSatisfy(answer -> assertThat(bytes(answer)).isLessThanOrEqualTo(budget));
        List<PageImage> pages =
                answers.stream().flatMap(answer -> answer.pages().stream()).toList();
        assertThat(pages).extracting(PageImage::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(widths(pages)).containsExactly(100, 200, 300, 400, 500);
    }

    @Test
    void a_page_larger_than_a_batch_comes_alone() {
        assertThat(answers(DocumentKind.PDF, FIVE_PAGES, 1))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.pages()).hasSize(1));
    }

    @Test
    void a_picture_is_its_only_page() {
        assertThat(answers(DocumentKind.PNG, Drawn.png(20), 1))
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer.pages()).extracting(PageImage::number).containsExactly(1));
    }

    @Test
    void a_document_without_pages_of_its_own_is_complete_at_once() {
        assertThat(answers(DocumentKind.XLSX, Drawn.xlsx(SampleGrids.DAYS_ACROSS), 1))
                .containsExactly(new ReadResult.Prepared(List.of(), true));
    }

    @Test
    void pictures_in_an_office_document_are_its_pages_where_hardly_a_word_is_written() {
        byte[] document = Drawn.docxOfPictures("Class 4b", Drawn.png(400), Drawn.png(20), Drawn.png(500));

        assertThat(answers(DocumentKind.DOCX, document, 24 << 20))
                .singleElement()
                .satisfies(answer -> assertThat(widths(answer.pages())).containsExactly(400, 500));
        assertThat(answers(DocumentKind.XLSX, Drawn.xlsxOfPicture(Drawn.png(400)), 1))
                .singleElement()
                .satisfies(answer -> assertThat(widths(answer.pages())).containsExactly(400));
    }

    @Test
    void pictures_beside_enough_words_are_ornaments() {
        assertThat(answers(DocumentKind.DOCX, Drawn.docxOfPictures("word ".repeat(30), Drawn.png(400)), 1))
                .containsExactly(new ReadResult.Prepared(List.of(), true));
    }

    @Test
    void after_the_last_page_there_is_nothing_more() {
        assertThat(answer(DocumentKind.PDF, FIVE_PAGES, 1, 6)).isEqualTo(new ReadResult.Prepared(List.of(), true));
    }

    /** Asks until the document is complete. */
    private static List<ReadResult.Prepared> answers(DocumentKind kind, byte[] document, int budget) {
        List<ReadResult.Prepared> answers = new ArrayList<>();
        ReadResult.Prepared answer = answer(kind, document, budget, 1);
        answers.add(answer);
        while (!answer.complete()) {
            int last = answer.pages().get(answer.pages().size() - 1).number();
            answer = answer(kind, document, budget, last + 1);
            answers.add(answer);
        }
        return answers;
    }

    private static ReadResult.Prepared answer(DocumentKind kind, byte[] document, int budget, int firstPage) {
        TimetableReader reader = new TimetableReader(
                (number, picture, language) -> new PageModel(number, 1, 1, List.of(), List.of()), budget);
        return (ReadResult.Prepared)
                reader.answer(new ReadRequest.Prepare(kind, document, ReadingLimits.DEFAULT, firstPage));
    }

    private static int bytes(ReadResult.Prepared answer) {
        return answer.pages().stream().mapToInt(PageImage::sizeBytes).sum();
    }

    private static List<Integer> widths(List<PageImage> pages) {
        return pages.stream().map(PageImage::widthPx).toList();
    }
}
