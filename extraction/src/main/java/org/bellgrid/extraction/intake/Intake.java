package org.bellgrid.extraction.intake;

import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadingLimits;

/** The gate: what passes is of a known format and, by its headers, within its limits. */
public final class Intake {
    private Intake() {}

    /**
     * What the document is.
     *
     * @throws Refusal when it is empty, of no known format, or locked
     */
    public static DocumentKind recognise(byte[] document) {
        return KindRecognition.recognise(document);
    }

    /** Whether an image file begins like this. */
    public static boolean isPicture(byte[] file) {
        return KindRecognition.byMagic(file).filter(DocumentKind::isImage).isPresent();
    }

    /**
     * How many worksheets an Excel workbook declares, at least one.
     *
     * @throws Refusal when it is no Office document
     */
    public static int sheets(byte[] workbook) {
        return Math.max(1, OfficePackage.open(workbook).sheets());
    }

    /**
     * Refuses a document that is not what it was classified as.
     *
     * @throws Refusal when its content is of another format
     */
    public static void require(DocumentKind kind, byte[] document) {
        DocumentKind found = recognise(document);
        if (found != kind) {
            throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, "classified as %s, but is %s".formatted(kind, found));
        }
    }

    /**
     * Refuses a document with more pages than allowed.
     *
     * @throws Refusal with {@link Problem#DOCUMENT_TOO_COMPLEX}
     */
    public static void requirePages(int pages, ReadingLimits limits) {
        if (pages > limits.pages()) {
            throw new Refusal(
                    Problem.DOCUMENT_TOO_COMPLEX, "%s pages where %s are allowed".formatted(pages, limits.pages()));
        }
    }

    /**
     * Refuses to go on with a page that a document does not have.
     *
     * @param number from 1
     * @throws Refusal with {@link Problem#UNPROCESSABLE}
     */
    public static void requirePage(int number, int pages) {
        if (number < 1 || number > pages) {
            throw new Refusal(Problem.UNPROCESSABLE, "no page %s among %s".formatted(number, pages));
        }
    }

    /**
     * Refuses a page that has, or would be rendered to, more pixels than allowed.
     *
     * @throws Refusal with {@link Problem#DOCUMENT_TOO_COMPLEX}, or {@link Problem#DOCUMENT_UNREADABLE} for a page
     *     without extent
     */
    public static void requirePixels(double widthPx, double heightPx, ReadingLimits limits) {
        if (!(widthPx >= 1 && heightPx >= 1)) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a page of %s x %s pixels".formatted(widthPx, heightPx));
        }
        if (widthPx * heightPx > limits.pixelsPerPage()) {
            throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "a page of %s x %s pixels".formatted(widthPx, heightPx));
        }
    }
}
