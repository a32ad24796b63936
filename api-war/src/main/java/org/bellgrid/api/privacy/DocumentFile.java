package org.bellgrid.api.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentPage;

/**
 * All that is kept of a document as a zip archive: {@code original}, {@code pages/1.png} and so on, {@code data.json}. The
 * pages' smaller images show nothing else.
 */
record DocumentFile(Document document, List<DocumentPage> pages, JsonNode data, Blobs blobs)
        implements StreamingOutput {
    DocumentFile {
        pages = List.copyOf(pages);
    }

    @Override
    public void write(OutputStream output) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(output, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry("data.json"));
        zip.write(data.toPrettyString().getBytes(StandardCharsets.UTF_8));
        // The name that it was uploaded under is in the data; here it might be anything.
        add(zip, "original", document.contentHash());
        for (DocumentPage page : pages) {
            add(zip, "pages/%d.png".formatted(page.number()), page.image());
        }
        zip.finish();
    }

    private void add(ZipOutputStream zip, String name, ContentHash bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        try (InputStream content = blobs.open(bytes)) {
            content.transferTo(zip);
        }
    }
}
