package org.bellgrid.extraction.natives;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/**
 * The matrices of one piece of work, released together at its end. The garbage collector does not see how large they
 * are and would let them pile up.
 */
public final class Mats implements AutoCloseable {
    private final List<Mat> mats = new ArrayList<>();

    /** An empty matrix, released with the others. */
    public Mat create() {
        return keep(new Mat());
    }

    /** Releases this one, too, with the others. */
    public <M extends Mat> M keep(M mat) {
        mats.add(mat);
        return mat;
    }

    @Override
    public void close() {
        mats.forEach(Mat::release);
        mats.clear();
    }
}
