package org.bellgrid.extraction;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.PictureHeader;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.source.image.PictureReader;
import org.bellgrid.extraction.source.image.Pictures;
import org.bellgrid.extraction.source.office.ExcelWorkbook;
import org.bellgrid.extraction.source.office.WordDocument;
import org.bellgrid.extraction.source.pdf.PdfDocument;

/** Which source reads which format. */
final class Sources {
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
            case DOCX -> new ReadResult.Classified(kind, 1, true);
            case XLSX -> new ReadResult.Classified(kind, Math.min(Intake.sheets(document), limits.pages()), true);
            case PNG, JPEG, TIFF, WEBP, BMP -> {
                PictureHeader.read(document, limits);
                yield new ReadResult.Classified(kind, Pictures.count(document, limits), false);
            }
        };
    }

    /**
     * Shows the pages from the first wanted on, one after the other, since each may be large; none for formats that have
     * no pages of their own.
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
            case DOCX, XLSX -> true;
            case PNG, JPEG, TIFF, WEBP, BMP ->
                IntStream.range(request.firstPage() - 1, Pictures.count(document, limits))
                        .mapToObj(index -> Pictures.decode(document, index, limits))
                        .allMatch(viewer);
        };
    }

    List<PageModel> read(ReadRequest.Read request) {
        byte[] document = request.document();
        return switch (request.kind()) {
            case PDF -> {
                try (PdfDocument pdf = PdfDocument.open(document, request.limits())) {
                    yield pdf.read((number, picture) -> pictureReader.read(number, picture, request.language()));
                }
            }
            case DOCX -> List.of(WordDocument.read(document));
            case XLSX -> ExcelWorkbook.read(document, request.limits());
            case PNG, JPEG, TIFF, WEBP, BMP -> readPictures(request);
        };
    }

    private List<PageModel> readPictures(ReadRequest.Read request) {
        List<PageModel> pages = new ArrayList<>();
        for (int index = 0; index < Pictures.count(request.document(), request.limits()); index++) {
            BufferedImage picture = Pictures.decode(request.document(), index, request.limits());
            pages.add(pictureReader.read(index + 1, picture, request.language()));
        }
        return pages;
    }
}
