package org.bellgrid.extraction.source.image;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.bellgrid.extraction.grid.Calendar;
import org.bellgrid.extraction.grid.ColourBlocks;
import org.bellgrid.extraction.grid.ColourTable;
import org.bellgrid.extraction.grid.Grid;
import org.bellgrid.extraction.grid.GridFinder;
import org.bellgrid.extraction.grid.Rectify;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.natives.Natives;
import org.bellgrid.extraction.ocr.neural.LineRecogniser;
import org.bellgrid.extraction.ocr.neural.TextDetector;
import org.bellgrid.extraction.ocr.neural.TextMap;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Pose;
import org.bellgrid.extraction.page.Projection;
import org.bellgrid.extraction.page.Turn;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Reads pictures on this machine.
 *
 * <ol>
 *   <li>Scale and straighten the picture, turn it upright, and level its lines of text.
 *   <li>Find where text is, and the ruled cells around it, or coloured ones with gaps between, or the blocks of a
 *       calendar.
 *   <li>Read each line, as far as no ruling crosses it, with the neural engine.
 *   <li>Tell the language from what it read, and read each line again with Tesseract in that language.
 *   <li>Give each line to the cell that it stands in; the rest is loose.
 *   <li>Cut out what was not read for sure.
 * </ol>
 *
 * <p>For one thread only; loading takes half a second, so keep it. A picture that had to be straightened is modelled as
 * if it had been straight: boxes lie where the text would then be, and the model's pose tells the way back.
 */
public final class LocalPictureReader implements PictureReader, AutoCloseable {
    /** Nobody can read less. */
    private static final int LEAST_PART_PX = 6;

    private final TextDetector detector;
    private final LineRecogniser neural;
    private final LineReader lines;
    private final Upright upright;

    /**
     * Loads natives and models.
     *
     * @throws IllegalStateException when natives or models are missing; says what to do
     */
    public LocalPictureReader() {
        Natives natives = Natives.load();
        detector = new TextDetector(natives);
        neural = new LineRecogniser(natives);
        lines = new LineReader(neural, natives);
        upright = new Upright(neural);
    }

    @Override
    public PageModel read(int pageNumber, BufferedImage picture, @Nullable String language) {
        try (Mats mats = new Mats()) {
            Rectify.Moved straight = Rectify.straighten(mats.keep(Canvas.of(picture)));
            Mat page = mats.keep(straight.picture());
            Projection way = straight.way();
            TextMap texts = detector.look(page, mats);
            Turn turn = upright.find(page, texts.lines());
            if (turn != Turn.NONE) {
                page = mats.keep(Upright.turned(page, turn));
                way = way.then(turn.way());
                texts = detector.look(page, mats);
            }
            double skew = texts.skew();
            if (skew != 0) {
                Rectify.Moved level = Rectify.levelled(page, skew);
                page = mats.keep(level.picture());
                way = way.then(level.way());
                texts = detector.look(page, mats);
            }
            PageReading reading = read(page, texts, language);
            Scale scale = new Scale(1 / Canvas.scale(picture));
            return new PageModel(
                    pageNumber,
                    new Pose(turn, way),
                    turn.isSideways() ? picture.getHeight() : picture.getWidth(),
                    turn.isSideways() ? picture.getWidth() : picture.getHeight(),
                    scale.tables(reading.tables()),
                    scale.lines(reading.loose()),
                    scale.snippets(reading.unsure()),
                    scale.heard(reading.heard()),
                    View.of(page),
                    reading.flaw(Canvas.scale(picture)).orElse(null));
        }
    }

    @Override
    public PageModel readPart(BufferedImage part, @Nullable String language) {
        if (Math.min(part.getWidth(), part.getHeight()) < LEAST_PART_PX) {
            return new PageModel(1, part.getWidth(), part.getHeight(), List.of(), List.of());
        }
        try (Mats mats = new Mats()) {
            Mat canvas = mats.keep(Canvas.of(part));
            PageReading reading = PageReading.ofCell(canvas, detector.look(canvas, mats), lines, language);
            Scale scale = new Scale(1 / Canvas.scale(part));
            return new PageModel(
                    1,
                    Pose.STRAIGHT,
                    part.getWidth(),
                    part.getHeight(),
                    scale.tables(reading.tables()),
                    List.of(),
                    List.of(),
                    scale.heard(reading.heard()),
                    null,
                    null);
        }
    }

    private PageReading read(Mat page, TextMap texts, @Nullable String language) {
        List<Grid> tables = GridFinder.find(page, texts.lines());
        List<Box> blocks = ColourBlocks.find(page, texts.lines());
        Optional<Grid> coloured = ColourTable.find(tables, blocks, texts.lines());
        if (coloured.isPresent()) {
            return PageReading.ofTables(page, List.of(coloured.get()), texts, lines, language);
        }
        return Calendar.find(tables, blocks)
                .flatMap(calendar -> PageReading.ofCalendar(page, calendar, texts, lines, language))
                .orElseGet(() -> PageReading.ofTables(page, tables, texts, lines, language));
    }

    @Override
    public void close() {
        detector.close();
        lines.close();
        neural.close();
    }
}
