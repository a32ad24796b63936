package org.bellgrid.extraction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.page.PageModel;

/** The form in which the server keeps what was seen, until somebody asks on. */
public final class SeenPages {
    private static final TypeReference<List<PageModel>> PAGES = new TypeReference<>() {};

    private SeenPages() {}

    /** Pages in that form. */
    public static byte[] encode(List<PageModel> pages) {
        try {
            return Mappers.CBOR.writeValueAsBytes(pages);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e); // plain records, which all can be written
        }
    }

    /**
     * The pages of {@link org.bellgrid.domain.reading.ReadResult.Drafted#seen}.
     *
     * @throws UncheckedIOException when an engine of another version has written it
     */
    public static List<PageModel> decode(byte[] seen) {
        try {
            return Mappers.CBOR.readValue(seen, PAGES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
