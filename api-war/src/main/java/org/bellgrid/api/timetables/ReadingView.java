package org.bellgrid.api.timetables;

import org.bellgrid.api.Label;
import org.bellgrid.domain.draft.BlockReading;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one reader has read at a place, whether it was believed or not.
 *
 * @param reader {@code tesseract}, {@code neural}, {@code cloud_ocr} or {@code llm}
 * @param text lines parted by line feeds; empty where the reader could make nothing out
 */
@Schema(name = "Reading")
public record ReadingView(@Schema(ref = "Reader") String reader, String text) {
    public static ReadingView of(BlockReading reading) {
        return new ReadingView(Label.of(reading.reader()), reading.text());
    }
}
