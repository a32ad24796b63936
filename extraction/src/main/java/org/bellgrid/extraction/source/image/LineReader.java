package org.bellgrid.extraction.source.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.domain.draft.BlockReading.Reader;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.ocr.Reading;
import org.bellgrid.extraction.ocr.neural.LineRecogniser;
import org.bellgrid.extraction.ocr.tesseract.TesseractReader;
import org.bellgrid.extraction.ocr.tesseract.TesseractReaders;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.HeardLine;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.page.Word;
import org.bellgrid.extraction.trust.Agreement;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Reads one line of text, upright or written up or down: first with the neural engine, then, when the language of the
 * page is known, with Tesseract. For one thread only.
 */
final class LineReader implements AutoCloseable {
    /** A box so many times as high as wide may hold text that runs up or down. */
    private static final double TALL = 1.5;
    /** A box up to so many times as high as wide may hold a single upright letter. */
    private static final double LETTER = 3;
    /** What the neural engine scores below this is a smudge or a drawing. */
    private static final double LEAST_SCORE = 0.5;

    /** What only one engine can read, but is the name of a day. */
    private static final Confidence FOREIGN = new Confidence(0.9);

    private final LineRecogniser neural;
    private final TesseractReaders tesseract;

    /** @param neural belongs to the caller */
    LineReader(LineRecogniser neural, Natives natives) {
        this.neural = neural;
        tesseract = new TesseractReaders(natives);
    }

    /**
     * The line in this box of the page as the neural engine reads it, or nothing where no text can be made out.
     *
     * @param mats takes the line's picture
     */
    Optional<SeenLine> look(Mat page, Box box, Mats mats) {
        Rect area = pixels(box, page);
        if (area.width < 3 || area.height < 3) {
            return Optional.empty();
        }
        return attempts(box, mats.keep(page.submat(area)), mats).stream()
                .max(Comparator.comparingDouble(attempt -> attempt.reading().score()))
                .filter(best -> !best.reading().isEmpty() && best.reading().score() >= LEAST_SCORE);
    }

    /**
     * What both engines together make of a line.
     *
     * @param language of the page, an ISO 639-1 code
     */
    Optional<ReadLine> read(SeenLine line, String language) {
        Comparison both = comparison(line, language);
        Agreement agreement = both.agreement();
        return TextLine.in(line.box(), line.turned(), agreement.text(), agreement.confidence(), ReaderTier.LOCAL_OCR)
                .map(text -> new ReadLine(text, new HeardLine(text.box(), text.text(), both.readings())));
    }

    /**
     * An upright line in a script that only Tesseract knows.
     *
     * @param language an ISO 639-1 code
     */
    Optional<TextLine> readForeign(Mat page, Box box, String language) {
        try (Mats mats = new Mats()) {
            Reading reading = tesseract.in(language).get(0).read(mats.keep(page.submat(pixels(box, page))));
            return reading.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TextLine(List.of(new Word(reading.text(), box, FOREIGN, ReaderTier.LOCAL_OCR))));
        }
    }

    /** The first in which both engines say the same, else the first. */
    private Comparison comparison(SeenLine line, String language) {
        List<Comparison> comparisons = new ArrayList<>();
        for (TesseractReader second : tesseract.in(language)) {
            Comparison comparison = compare(line.reading(), second.read(line.picture()));
            if (comparison.agreement().isUnanimous()) {
                return comparison;
            }
            comparisons.add(comparison);
        }
        return comparisons.get(0);
    }

    private Comparison compare(Reading first, Reading second) {
        return new Comparison(
                Agreement.of(first, second, neural::knows),
                Map.of(Reader.NEURAL, Agreement.tidy(first), Reader.TESSERACT, Agreement.tidy(second)));
    }

    /** What two engines have read, and what that comes to. */
    private record Comparison(Agreement agreement, Map<Reader, String> readings) {}

    /** The pixels of a box that lie on the page. */
    static Rect pixels(Box box, Mat page) {
        int left = Math.max(0, (int) Math.floor(box.left()));
        int top = Math.max(0, (int) Math.floor(box.top()));
        int right = Math.min(page.cols(), (int) Math.ceil(box.right()));
        int bottom = Math.min(page.rows(), (int) Math.ceil(box.bottom()));
        return new Rect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    private List<SeenLine> attempts(Box box, Mat crop, Mats mats) {
        List<SeenLine> attempts = new ArrayList<>();
        double slenderness = (double) crop.rows() / crop.cols();
        if (slenderness < LETTER) {
            attempts.add(new SeenLine(box, crop, neural.read(crop), false));
        }
        if (slenderness > TALL) {
            for (int turn : new int[] {Core.ROTATE_90_CLOCKWISE, Core.ROTATE_90_COUNTERCLOCKWISE}) {
                Mat turned = mats.create();
                Core.rotate(crop, turned, turn);
                attempts.add(new SeenLine(box, turned, neural.read(turned), true));
            }
        }
        return attempts;
    }

    @Override
    public void close() {
        tesseract.close();
    }
}
