package org.bellgrid.extraction.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.PagePart;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;

/** An open PDF within its limits. Whatever its content does wrong ends as a {@link Refusal}. Close it after use. */
public final class PdfDocument implements AutoCloseable {
    /** Enough for ten-point print, and the scale at which the limits are measured. */
    private static final int DPI = 200;

    private static final double POINTS_PER_INCH = 72;
    /** Pages with fewer characters, such as a scan with a stamped page number, have no text layer worth its name. */
    private static final int FEWEST_CHARACTERS = 40;

    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfDocument(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
    }

    /**
     * Opens the document and holds its pages against the limits, before anything on them is looked at.
     *
     * @throws Refusal when it is locked, damaged or too large
     */
    public static PdfDocument open(byte[] bytes, ReadingLimits limits) {
        return guarded(() -> {
            PDDocument document = Loader.loadPDF(bytes);
            try {
                checkPages(document, limits);
                return new PdfDocument(document);
            } catch (RuntimeException e) {
                document.close();
                throw e;
            }
        });
    }

    private static void checkPages(PDDocument document, ReadingLimits limits) {
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a PDF without pages");
        }
        Intake.requirePages(pages, limits);
        for (int index = 0; index < pages; index++) {
            PDPage page = document.getPage(index);
            PDRectangle crop = page.getCropBox();
            double scale = DPI / POINTS_PER_INCH * page.getUserUnit();
            Intake.requirePixels(crop.getWidth() * scale, crop.getHeight() * scale, limits);
        }
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /** Whether all pages can be read without optical character recognition. */
    public boolean hasTextLayer() {
        return drawings().stream().allMatch(PdfDocument::hasText);
    }

    private static boolean hasText(Drawing drawing) {
        return drawing.glyphs().stream()
                        .filter(glyph -> !glyph.text().isBlank())
                        .count()
                >= FEWEST_CHARACTERS;
    }

    private List<Drawing> drawings() {
        return guarded(() -> {
            List<Drawing> drawings = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                drawings.add(drawing(page));
            }
            return drawings;
        });
    }

    /** Reads a page of which there is only a picture. */
    @FunctionalInterface
    public interface Fallback {
        /** Reads the page with this number, counted from 1. */
        PageModel read(int number, BufferedImage picture);
    }

    /** All pages; one without text is drawn and handed to the fallback. */
    public List<PageModel> read(Fallback fallback) {
        List<PageModel> models = new ArrayList<>();
        for (Drawing drawing : drawings()) {
            int number = models.size() + 1;
            models.add(hasText(drawing) ? PdfPage.model(number, drawing) : fallback.read(number, picture(number)));
        }
        return models;
    }

    /**
     * Shows the pages one after the other, as people see them.
     *
     * @param first the number of the first page to show, from 1
     * @param viewer says whether it took the page; the first one that it did not take is the last one shown
     * @return whether the viewer took all
     */
    public boolean show(int first, Predicate<BufferedImage> viewer) {
        drawings(); // refuses endless content, of which the renderer would never come back
        return IntStream.rangeClosed(first, pages()).mapToObj(this::picture).allMatch(viewer);
    }

    /**
     * What the text layer has on a part of a page; nothing where the page has no text layer.
     *
     * @param number from 1
     */
    public List<TextLine> lines(int number, PagePart part) {
        Drawing drawing = drawing(number);
        Box page = drawing.page();
        Box area = new Box(
                page.left() + part.left() * page.width(),
                page.top() + part.top() * page.height(),
                page.left() + part.right() * page.width(),
                page.top() + part.bottom() * page.height());
        return hasText(drawing)
                ? Typesetting.lines(drawing.glyphs().stream()
                        .filter(glyph ->
                                area.contains(glyph.box().centerX(), glyph.box().centerY()))
                        .toList())
                : List.of();
    }

    /**
     * A page as people see it.
     *
     * @param number from 1
     */
    public BufferedImage page(int number) {
        drawing(number); // refuses endless content, of which the renderer would never come back
        return picture(number);
    }

    private Drawing drawing(int number) {
        return guarded(() -> drawing(document.getPage(number - 1)));
    }

    private static Drawing drawing(PDPage page) throws IOException {
        ContentSize.check(page);
        return DrawingEngine.follow(page);
    }

    private BufferedImage picture(int number) {
        return guarded(() -> renderer.renderImageWithDPI(number - 1, DPI, ImageType.RGB));
    }

    @Override
    public void close() {
        guarded(() -> {
            document.close();
            return true;
        });
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** PDFBox answers nonsense with any exception at all. */
    private static <T> T guarded(Step<T> step) {
        try {
            return step.run();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (InvalidPasswordException locked) {
            throw new Refusal(Problem.DOCUMENT_ENCRYPTED, "a PDF locked with a password", locked);
        } catch (IOException | RuntimeException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "PDFBox: " + damaged, damaged);
        }
    }
}
