package org.bellgrid.api.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.reading.PlainText;

/**
 * What a file is, judged by its first bytes alone: enough to send away at once what cannot be read. Whether it is sound
 * is found out later, in a reader process; nothing is parsed here.
 */
enum Signature {
    PNG,
    JPEG,
    TIFF,
    WEBP,
    BMP,
    PDF,
    /** Word, Excel and whatever else comes as a zip. */
    ZIP,
    /** Photographs as some telephones keep them; recognised to say how to convert them. */
    HEIC,
    /** Separated values or a web page. */
    TEXT;

    /** How many first bytes are looked at: a few rows of text. */
    static final int HEAD_BYTES = 8192;

    /** A PDF's mark may come as late as here. */
    private static final int PDF_HEAD_BYTES = 1024;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<Integer> BMP_HEADER_BYTES = Set.of(12, 40, 52, 56, 64, 108, 124);

    /** Empty for a file that is none of these. */
    static Optional<Signature> of(byte[] head) {
        return Arrays.stream(values())
                .filter(signature -> signature.isThatOf(new Head(head)))
                .findFirst();
    }

    private boolean isThatOf(Head head) {
        return switch (this) {
            case PNG -> head.startsWith(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
            case JPEG -> head.startsWith(0xff, 0xd8, 0xff);
            case TIFF -> isTiff(head);
            case WEBP -> head.has(0, "RIFF") && head.has(8, "WEBP");
            case BMP -> isBmp(head);
            case PDF -> head.contains("%PDF-", PDF_HEAD_BYTES);
            case ZIP -> head.startsWith('P', 'K', 3, 4);
            case HEIC -> isHeic(head);
            case TEXT -> PlainText.decode(head.bytes).flatMap(PlainText::kind).isPresent();
        };
    }

    /** In either order of bytes, with 32-bit or 64-bit offsets. */
    private static boolean isTiff(Head head) {
        return head.startsWith('I', 'I', 42, 0)
                || head.startsWith('M', 'M', 0, 42)
                || head.startsWith('I', 'I', 43, 0)
                || head.startsWith('M', 'M', 0, 43);
    }

    /** Whether there is nothing but pixels in it. */
    boolean isPicture() {
        return this != PDF && this != ZIP && this != TEXT;
    }

    private static boolean isBmp(Head head) {
        return head.startsWith('B', 'M') && BMP_HEADER_BYTES.contains(head.at(14)) && head.at(15) == 0;
    }

    private static boolean isHeic(Head head) {
        return head.has(4, "ftyp") && HEIC_BRANDS.stream().anyMatch(brand -> head.has(8, brand));
    }

    private record Head(byte[] bytes) {
        /** The byte there, 0..255; -1 beyond the end. */
        int at(int index) {
            return index < bytes.length ? Byte.toUnsignedInt(bytes[index]) : -1;
        }

        boolean startsWith(int... expected) {
            for (int i = 0; i < expected.length; i++) {
                if (at(i) != expected[i]) {
                    return false;
                }
            }
            return true;
        }

        boolean has(int offset, String expected) {
            for (int i = 0; i < expected.length(); i++) {
                if (at(offset + i) != expected.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        boolean contains(String expected, int within) {
            return new String(bytes, 0, Math.min(within, bytes.length), StandardCharsets.ISO_8859_1).contains(expected);
        }
    }
}
