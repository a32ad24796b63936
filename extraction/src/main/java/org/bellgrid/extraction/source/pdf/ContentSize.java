package org.bellgrid.extraction.source.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.extraction.intake.Refusal;

/**
 * Refuses a page whose content unpacks to far more than a page needs. PDFBox would unpack all of it into memory; here it
 * is counted as it passes, and only as far as the limit.
 */
final class ContentSize {
    /** A page of dense print and drawings takes a hundredth of this. */
    private static final long MAX_BYTES = 64L << 20;

    private static final int CHUNK = 1 << 16;

    private ContentSize() {}

    static void check(PDPage page) throws IOException {
        long bytes = 0;
        for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
            bytes += unpacked(streams.next(), MAX_BYTES - bytes);
            if (bytes > MAX_BYTES) {
                throw new Refusal(Problem.DOCUMENT_TOO_COMPLEX, "a page with more than %s bytes".formatted(MAX_BYTES));
            }
        }
    }

    /** Counts until the limit is passed. Damaged data ends the count, and is the parser's to complain about. */
    private static long unpacked(PDStream stream, long limit) throws IOException {
        if (!isDeflated(stream)) {
            return stream.getCOSObject().getLength();
        }
        long bytes = 0;
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = new InflaterInputStream(stream.getCOSObject().createRawInputStream())) {
            for (int read = in.read(chunk); read >= 0 && bytes <= limit; read = in.read(chunk)) {
                bytes += read;
            }
        } catch (EOFException | ZipException damaged) {
            return bytes;
        }
        return bytes;
    }

    private static boolean isDeflated(PDStream stream) {
        COSBase filters = stream.getCOSObject().getFilters();
        COSBase first = filters instanceof COSArray several && several.size() > 0 ? several.getObject(0) : filters;
        return COSName.FLATE_DECODE.equals(first) || COSName.FLATE_DECODE_ABBREVIATION.equals(first);
    }
}
