package org.bellgrid.extraction.ocr.tesseract;

import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI1;
import org.bellgrid.extraction.natives.Mats;
import org.bellgrid.extraction.ocr.Reading;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Reads a picture of one line with Tesseract. For one thread only: a handle that two threads use at once ends the
 * virtual machine.
 */
public final class TesseractReader implements AutoCloseable {
    /** Tesseract's networks read letters of this size best. */
    private static final int LINE_HEIGHT_PX = 38;

    private static final int MARGIN_PX = 8;
    /** Where most of a line is darker than this, it is light on dark. */
    private static final double DARK = 118;

    private final TessBaseAPI handle;

    /**
     * Loads a language.
     *
     * @param tessdata the folder with its model
     * @param language its name in Tesseract
     */
    TesseractReader(Path tessdata, String language) {
        handle = TessAPI1.TessBaseAPICreate();
        int fault = TessAPI1.TessBaseAPIInit3(handle, tessdata.toString(), language);
        if (fault != 0) {
            TessAPI1.TessBaseAPIDelete(handle);
            throw new IllegalStateException("Tesseract cannot load %s from %s".formatted(language, tessdata));
        }
        TessAPI1.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_SINGLE_LINE);
    }

    /**
     * Reads one line.
     *
     * @param line an upright line of text, 8 bits blue-green-red, any size
     */
    public Reading read(Mat line) {
        try (Mats mats = new Mats()) {
            Mat prepared = prepare(line, mats);
            byte[] pixels = new byte[prepared.rows() * prepared.cols()];
            prepared.get(0, 0, pixels);
            ByteBuffer buffer =
                    ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
            TessAPI1.TessBaseAPISetImage(handle, buffer, prepared.cols(), prepared.rows(), 1, prepared.cols());
            TessAPI1.TessBaseAPISetSourceResolution(handle, 300);
            return new Reading(recognise(), TessAPI1.TessBaseAPIMeanTextConf(handle) / 100.0);
        } finally {
            TessAPI1.TessBaseAPIClear(handle);
        }
    }

    /** Grey, dark on light, of the size that it likes, with a margin. */
    private static Mat prepare(Mat line, Mats mats) {
        Mat grey = mats.create();
        Imgproc.cvtColor(line, grey, Imgproc.COLOR_BGR2GRAY);
        if (Core.mean(grey).val[0] < DARK) {
            Core.bitwise_not(grey, grey);
        }
        double scale = (double) LINE_HEIGHT_PX / grey.rows();
        Mat scaled = mats.create();
        int width = Math.max(1, (int) Math.round(grey.cols() * scale));
        int method = scale < 1 ? Imgproc.INTER_AREA : Imgproc.INTER_CUBIC;
        Imgproc.resize(grey, scaled, new Size(width, LINE_HEIGHT_PX), 0, 0, method);
        Mat framed = mats.create();
        Core.copyMakeBorder(
                scaled, framed, MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX, Core.BORDER_REPLICATE, Scalar.all(255));
        return framed;
    }

    private String recognise() {
        Pointer text = TessAPI1.TessBaseAPIGetUTF8Text(handle);
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            TessAPI1.TessDeleteText(text);
        }
    }

    @Override
    public void close() {
        TessAPI1.TessBaseAPIEnd(handle);
        TessAPI1.TessBaseAPIDelete(handle);
    }
}
