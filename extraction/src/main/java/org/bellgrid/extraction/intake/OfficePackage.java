package org.bellgrid.extraction.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;

/**
 * The ZIP archive around a Word or Excel document, judged by its directory and its list of content types alone. What an
 * entry really unpacks to is watched again while it is parsed.
 *
 * @param sheets worksheets; 0 in a Word document
 */
record OfficePackage(DocumentKind kind, int sheets) {
    /** A document of words and numbers has a dozen parts; each picture is one more. */
    private static final int MAX_ENTRIES = 1_000;
    /** XML unpacked; as a tree in memory it takes ten times that. */
    private static final long MAX_XML_BYTES = 24L << 20;

    private static final long MAX_CONTENT_TYPES_BYTES = 1L << 20;
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Pattern WORKSHEET = Pattern.compile("spreadsheetml\\.worksheet\\+xml");
    private static final List<DocumentKind> KINDS = List.of(DocumentKind.DOCX, DocumentKind.XLSX);

    static OfficePackage open(byte[] document) {
        try (ZipFile zip = ZipFile.builder().setByteArray(document).get()) {
            checkSize(Collections.list(zip.getEntries()));
            String contentTypes = contentTypes(zip);
            return new OfficePackage(kindOf(contentTypes), sheets(contentTypes));
        } catch (IOException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a damaged ZIP archive", damaged);
        }
    }

    private static void checkSize(List<ZipArchiveEntry> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "%s ZIP entries".formatted(entries.size()));
        }
        long xmlBytes = entries.stream()
                .filter(entry -> entry.getName().endsWith(".xml"))
                .mapToLong(ZipArchiveEntry::getSize)
                .sum();
        if (xmlBytes > MAX_XML_BYTES) {
            throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "%s bytes of XML".formatted(xmlBytes));
        }
    }

    private static String contentTypes(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(CONTENT_TYPES);
        if (entry == null || entry.getSize() > MAX_CONTENT_TYPES_BYTES) {
            throw new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, "a ZIP archive that is no Office document");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes((int) MAX_CONTENT_TYPES_BYTES), StandardCharsets.UTF_8);
        }
    }

    /** Documents with macros and templates have other content types, and are not accepted. */
    private static DocumentKind kindOf(String contentTypes) {
        return KINDS.stream()
                .filter(kind -> contentTypes.contains('"' + kind.mediaType() + ".main+xml\""))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.UNSUPPORTED_MEDIA_TYPE, "an Office document that is neither DOCX nor XLSX"));
    }

    private static int sheets(String contentTypes) {
        return (int) WORKSHEET.matcher(contentTypes).results().count();
    }
}
