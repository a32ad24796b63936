package org.bellgrid.api.jobs;

import java.time.Duration;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.reading.DocumentKind;

/** How long a document takes as a rule when nobody is before it. */
public final class Estimate {
    /** Text can be taken from the file: PDF with a text layer, Word, Excel, CSV, HTML. */
    private static final Duration OF_TEXT = Duration.ofSeconds(2);

    /** Text must be recognised. */
    private static final Duration OF_PICTURE = Duration.ofSeconds(6);

    private Estimate() {}

    /** The longer one until its kind is known. */
    static Duration of(Document document) {
        return ofPicture(document.kind().map(DocumentKind::isImage).orElse(true));
    }

    public static Duration ofPicture(boolean picture) {
        return picture ? OF_PICTURE : OF_TEXT;
    }
}
