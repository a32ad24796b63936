package org.bellgrid.extraction;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PagePart;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.PictureHeader;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.LineJoiner;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.source.image.Album;
import org.bellgrid.extraction.source.image.PictureReader;
import org.bellgrid.extraction.source.office.CsvTable;
import org.bellgrid.extraction.source.office.ExcelWorkbook;
import org.bellgrid.extraction.source.office.OfficeContent;
import org.bellgrid.extraction.source.office.WebPage;
import org.bellgrid.extraction.source.office.WordDocument;
import org.bellgrid.extraction.source.pdf.PdfDocument;
import org.jspecify.annotations.Nullable;

/** Which source reads which format. */
final class Sources {
    /** What stands on one line of a part of a page, however far apart. */
    private static final LineJoiner ROWS = new LineJoiner(Double.POSITIVE_INFINITY);

    private final PictureReader pictureReader;

    Sources(PictureReader pictureReader) {
        this.pictureReader = pictureReader;
    }

    ReadResult.Classified classify(DocumentKind kind, byte[] document, ReadingLimits limits) {
        return switch (kind) {
            case PDF -> {
                try (PdfDocument pdf = PdfDocument.open(document, limits)) {
                    yield new ReadResult.Classified(kind, pdf.pages(), pdf.hasTextLayer());
                }
            }
            case DOCX, XLSX -> {
                List<byte[]> pictures = office(kind, document, limits).pictures();
                yield pictures.isEmpty()
                        ? new ReadResult.Classified(kind, sheets(kind, document, limits), true)
                        : new ReadResult.Classified(kind, new Album(pictures, limits).pages(), false);
            }
            case CSV, HTML -> new ReadResult.Classified(kind, 1, true);
            case PNG, JPEG, TIFF, WEBP, BMP -> {
                PictureHeader.read(document, limits);
                yield new ReadResult.Classified(kind, new Album(List.of(document), limits).pages(), false);
            }
        };
    }

    private static OfficeContent office(DocumentKind kind, byte[] document, ReadingLimits limits) {
        return kind == DocumentKind.DOCX ? WordDocument.read(document, limits) : ExcelWorkbook.read(document, limits);
    }

    private static int sheets(DocumentKind kind, byte[] document, ReadingLimits limits) {
        return kind == DocumentKind.DOCX ? 1 : Math.min(Intake.sheets(document), limits.pages());
    }

    /**
     * Shows the pages from the first wanted on, one after the other, since each may be large; none for formats that have
     * no pages of their own, unless they hold pictures of pages.
     *
     * @param viewer says whether it took the page; the first one that it did not take is the last one shown
     * @return whether the viewer took all
     */
    boolean show(ReadRequest.Prepare request, Predicate<BufferedImage> viewer) {
        byte[] document = request.document();
        ReadingLimits limits = request.limits();
        return switch (request.kind()) {
            case PDF -> {
                try (PdfDocument pdf = PdfDocument.open(document, limits)) {
                    yield pdf.show(request.firstPage(), viewer);
                }
            }
            case DOCX, XLSX ->
                show(
                        new Album(office(request.kind(), document, limits).pictures(), limits),
                        request.firstPage(),
                        viewer);
            case CSV, HTML -> true;
            case PNG, JPEG, TIFF, WEBP, BMP -> show(new Album(List.of(document), limits), request.firstPage(), viewer);
        };
    }

    private static boolean show(Album album, int firstPage, Predicate<BufferedImage> viewer) {
        return IntStream.rangeClosed(firstPage, album.pages())
                .mapToObj(album::page)
                .allMatch(viewer);
    }

    List<PageModel> read(ReadRequest.Read request) {
        byte[] document = request.document();
        return switch (request.kind()) {
            case PDF -> {
                try (PdfDocument pdf = PdfDocument.open(document, request.limits())) {
                    yield pdf.read((number, picture) -> pictureReader.read(number, picture, request.language()));
                }
            }
            case DOCX, XLSX -> {
                OfficeContent office = office(request.kind(), document, request.limits());
                yield office.pictures().isEmpty()
                        ? office.pages()
                        : read(new Album(office.pictures(), request.limits()), request.language());
            }
            case CSV -> List.of(CsvTable.read(document));
            case HTML -> List.of(WebPage.read(document));
            case PNG, JPEG, TIFF, WEBP, BMP -> read(new Album(List.of(document), request.limits()), request.language());
        };
    }

    /** Reads a part of a page; in a PDF its text layer, where that has anything there. */
    PageModel readPart(ReadRequest.ReadPart request) {
        byte[] document = request.document();
        return switch (request.kind()) {
            case PDF -> {
                try (PdfDocument pdf = PdfDocument.open(document, request.limits())) {
                    yield readPart(pdf, request);
                }
            }
            case DOCX, XLSX ->
                readPart(
                        new Album(
                                        office(request.kind(), document, request.limits())
                                                .pictures(),
                                        request.limits())
                                .page(request.page()),
                        request);
            case CSV, HTML -> throw new Refusal(Problem.UNPROCESSABLE, "a table without pages");
            case PNG, JPEG, TIFF, WEBP, BMP ->
                readPart(new Album(List.of(document), request.limits()).page(request.page()), request);
        };
    }

    private PageModel readPart(PdfDocument pdf, ReadRequest.ReadPart request) {
        Intake.requirePage(request.page(), pdf.pages());
        List<TextLine> lines = pdf.lines(request.page(), request.part());
        return lines.isEmpty()
                ? readPart(pdf.page(request.page()), request)
                : new PageModel(request.page(), 1, 1, List.of(), ROWS.join(lines));
    }

    private PageModel readPart(BufferedImage page, ReadRequest.ReadPart request) {
        PagePart.Pixels part = request.part().pixels(page.getWidth(), page.getHeight());
        return pictureReader.readPart(
                page.getSubimage(part.left(), part.top(), part.width(), part.height()), request.language());
    }

    private List<PageModel> read(Album album, @Nullable String language) {
        return IntStream.rangeClosed(1, album.pages())
                .mapToObj(number -> pictureReader.read(number, album.page(number), language))
                .toList();
    }
}
