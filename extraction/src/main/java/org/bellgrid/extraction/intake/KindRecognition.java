package org.bellgrid.extraction.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PlainText;

/** Tells formats apart by their first bytes, and those of plain text by how it is laid out; whatever else may be hidden behind those is never looked at. */
final class KindRecognition {
    private record Magic(DocumentKind kind, int offset, byte[] bytes) {
        Magic(DocumentKind kind, int offset, String latin1) {
            this(kind, offset, latin1.getBytes(StandardCharsets.ISO_8859_1));
        }

        boolean matches(byte[] document) {
            return startsWith(document, offset, bytes);
        }
    }

    private static final List<Magic> MAGICS = List.of(
            new Magic(DocumentKind.PNG, 0, "\u0089PNG\r\n\u001a\n"),
            new Magic(DocumentKind.JPEG, 0, "\u00ff\u00d8\u00ff"),
            new Magic(DocumentKind.TIFF, 0, "II*\0"),
            new Magic(DocumentKind.TIFF, 0, "MM\0*"),
            new Magic(DocumentKind.WEBP, 8, "WEBP"),
            new Magic(DocumentKind.BMP, 0, "BM"),
            new Magic(DocumentKind.PDF, 0, "%PDF-"));

    private static final byte[] ZIP = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] OLE2 =
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1);
    /** How Office names the stream that holds a document locked with a password. */
    private static final byte[] LOCKED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private KindRecognition() {}

    static DocumentKind recognise(byte[] document) {
        if (document.length == 0) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "the document is empty");
        }
        if (startsWith(document, 0, ZIP)) {
            return OfficePackage.open(document).kind();
        }
        if (startsWith(document, 0, OLE2) && contains(document, LOCKED)) {
            throw new Refusal(Problem.DOCUMENT_ENCRYPTED, "an Office document locked with a password");
        }
        return byMagic(document)
                .or(() -> PlainText.decode(document).flatMap(PlainText::kind))
                .orElseThrow(() -> new Refusal(Problem.UNSUPPORTED_MEDIA_TYPE, "no known format begins like this"));
    }

    /** Empty for an archive, for text, and for what is of no known format. */
    static Optional<DocumentKind> byMagic(byte[] document) {
        return MAGICS.stream()
                .filter(magic -> magic.matches(document))
                .map(Magic::kind)
                .findFirst();
    }

    private static boolean startsWith(byte[] document, int offset, byte[] bytes) {
        int end = offset + bytes.length;
        return document.length >= end && Arrays.equals(document, offset, end, bytes, 0, bytes.length);
    }

    private static boolean contains(byte[] document, byte[] bytes) {
        for (int at = 0; at + bytes.length <= document.length; at++) {
            if (startsWith(document, at, bytes)) {
                return true;
            }
        }
        return false;
    }
}
