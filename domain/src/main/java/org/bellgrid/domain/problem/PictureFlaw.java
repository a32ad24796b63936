package org.bellgrid.domain.problem;

import java.util.ResourceBundle;

/** Why the text on a picture cannot be read, where the uploader can do something about it. */
public enum PictureFlaw {
    SMALL,
    CUT_OFF,
    GLARE,
    BLUR,
    UNCLEAR;

    /** Two sentences in English: what is wrong, and what to do. */
    public String advice() {
        return ResourceBundle.getBundle("org.bellgrid.domain.problem.problems").getString("PICTURE_" + name());
    }
}
