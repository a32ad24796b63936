package org.bellgrid.domain.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A file of text, or its beginning, and which kinds of tables it may hold. */
public record PlainText(String text) {
    /** How many characters are looked at to tell what it is. */
    private static final int HEAD = 1 << 16;
    /** Rows with a title, or with fields left out at the end, are fewer than the rest. */
    private static final double MOST = 0.75;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r\\f]]|\ufffd");
    private static final Pattern WEB_PAGE =
            Pattern.compile("<(!doctype\\s+html|html|table)\\b", Pattern.CASE_INSENSITIVE);

    /**
     * Decodes UTF-8, UTF-16 with a byte order mark, and otherwise windows-1252.
     *
     * @return empty for bytes that are no text: control characters are among them
     */
    public static Optional<PlainText> decode(byte[] bytes) {
        String text = unicode(bytes).orElseGet(() -> new String(bytes, WINDOWS_1252));
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return Optional.of(new PlainText(content))
                .filter(plain -> !NO_TEXT.matcher(plain.head()).find());
    }

    private static Optional<String> unicode(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]);
        return switch (mark) {
            case 0xfeff -> decode(bytes, StandardCharsets.UTF_16BE);
            case 0xfffe -> decode(bytes, StandardCharsets.UTF_16LE);
            default -> decode(bytes, StandardCharsets.UTF_8);
        };
    }

    /** A character of which the end is cut off is left out. */
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        boolean sound = !decoder.decode(ByteBuffer.wrap(bytes), text, false).isError();
        return sound ? Optional.of(text.flip().toString()) : Optional.empty();
    }

    /** Empty for text without a table: prose. */
    public Optional<DocumentKind> kind() {
        if (isWebPage()) {
            return Optional.of(DocumentKind.HTML);
        }
        return separator().map(separator -> DocumentKind.CSV);
    }

    private boolean isWebPage() {
        return head().stripLeading().startsWith("<") && WEB_PAGE.matcher(head()).find();
    }

    /** What parts the fields where most rows have equally many, two or more; the one that makes the most fields. */
    public Optional<Character> separator() {
        char best = 0;
        int most = 1;
        for (char separator : SEPARATORS) {
            int fields = agreed(fields(separator));
            if (fields > most) {
                best = separator;
                most = fields;
            }
        }
        return most > 1 ? Optional.of(best) : Optional.empty();
    }

    /** How many fields most rows have; 0 where they do not agree, or there is only one row. */
    private static int agreed(List<Integer> fields) {
        int usual = fields.stream()
                .max((a, b) -> Collections.frequency(fields, a) - Collections.frequency(fields, b))
                .orElse(0);
        int rows = Collections.frequency(fields, usual);
        return rows >= 2 && rows >= MOST * fields.size() ? usual : 0;
    }

    /** Of each row that is not blank; a quoted field may hold separators and line breaks. */
    private List<Integer> fields(char separator) {
        List<Integer> fields = new ArrayList<>();
        int current = 1;
        boolean blank = true;
        boolean quoted = false;
        char last = '\n';
        for (char letter : (head() + '\n').toCharArray()) {
            if (letter == '"' && (quoted || last == separator || last == '\n' || last == '"')) {
                quoted = !quoted;
            } else if (!quoted && letter == separator) {
                current++;
            } else if (!quoted && letter == '\n') {
                if (!blank) {
                    fields.add(current);
                }
                current = 1;
                blank = true;
            }
            blank &= Character.isWhitespace(letter);
            last = letter;
        }
        return fields;
    }

    private String head() {
        return text.substring(0, Math.min(HEAD, text.length()));
    }
}
