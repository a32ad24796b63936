package org.bellgrid.extraction.source.image;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.Refusal;

/**
 * Counts a TIFF's pages along the chain of their directories, and sees to it that the chain ends and that no entry
 * announces more than the file holds, before a decoder follows either.
 */
final class TiffPages {
    private static final int ENTRY_BYTES = 12;
    /** Bytes a value takes, by the type's number in the TIFF 6.0 specification. */
    private static final int[] TYPE_BYTES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private TiffPages() {}

    static boolean isTiff(byte[] document) {
        return document.length > 8 && (startsWith(document, "II*\0") || startsWith(document, "MM\0*"));
    }

    private static boolean startsWith(byte[] document, String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.equals(document, 0, bytes.length, bytes, 0, bytes.length);
    }

    static int count(byte[] document, ReadingLimits limits) {
        ByteBuffer file =
                ByteBuffer.wrap(document).order(document[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        Set<Integer> visited = new HashSet<>();
        try {
            for (int directory = file.getInt(4); directory != 0; directory = skip(file, directory)) {
                if (!visited.add(directory)) {
                    throw new Refusal(Problem.DOCUMENT_UNREADABLE, "the TIFF's chain of pages has no end");
                }
                Intake.requirePages(visited.size(), limits);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a damaged TIFF directory", damaged);
        }
        if (visited.isEmpty()) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a TIFF without pages");
        }
        return visited.size();
    }

    /** Checks the entries of a directory and returns where the next one is; 0 after the last. */
    private static int skip(ByteBuffer file, int directory) {
        int entries = Short.toUnsignedInt(file.getShort(directory));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            int type = Short.toUnsignedInt(file.getShort(entry + 2));
            long count = Integer.toUnsignedLong(file.getInt(entry + 4));
            int bytes = type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1;
            if (count * bytes > file.capacity()) {
                throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a TIFF entry announces more than the file holds");
            }
        }
        return file.getInt(directory + 2 + entries * ENTRY_BYTES);
    }
}
