package org.bellgrid.extraction.benchmark;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.extraction.grid.GridFinder;
import org.bellgrid.extraction.grid.Rectify;
import org.bellgrid.extraction.meaning.Timetables;
import org.bellgrid.extraction.ocr.neural.LineRecogniser;
import org.bellgrid.extraction.ocr.neural.TextDetector;
import org.bellgrid.extraction.ocr.neural.TextMap;
import org.bellgrid.extraction.ocr.tesseract.TesseractReader;
import org.bellgrid.extraction.source.image.Pictures;

/** A part of the work on a picture. */
enum Step {
    DECODE,
    STRAIGHTEN,
    DETECT,
    GRID,
    NEURAL_LINES,
    TESSERACT_LINES,
    MEANING,
    REST;

    private static final Map<String, Step> BY_CLASS = Map.of(
            Pictures.class.getName(),
            DECODE,
            Pictures.class.getPackageName() + ".Canvas",
            DECODE,
            Rectify.class.getName(),
            STRAIGHTEN,
            TextDetector.class.getName(),
            DETECT,
            TextMap.class.getName(),
            DETECT,
            LineRecogniser.class.getName(),
            NEURAL_LINES,
            TesseractReader.class.getName(),
            TESSERACT_LINES);

    private static final Map<String, Step> BY_PACKAGE =
            Map.of(GridFinder.class.getPackageName(), GRID, Timetables.class.getPackageName(), MEANING);

    /** The step that a thread is at: the outermost call that belongs to one. */
    static Step of(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .flatMap(call -> of(call.getClassName()).stream())
                .reduce(REST, (inner, outer) -> outer);
    }

    private static Optional<Step> of(String calledClass) {
        return Optional.ofNullable(BY_CLASS.get(calledClass))
                .or(() -> Optional.ofNullable(
                        BY_PACKAGE.get(calledClass.substring(0, Math.max(0, calledClass.lastIndexOf('.'))))));
    }
}
