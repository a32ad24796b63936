package org.bellgrid.api.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
    @ParameterizedTest
    @CsvSource({
        "PNG, 89504e470d0a1a0a0000000d",
        "JPEG, ffd8ffe000104a46",
        "TIFF, 49492a0008000000",
        "TIFF, 4d4d002a00000008",
        "WEBP, 524946461a0000005745425056503820",
        "BMP, 424d46000000000000003600000028000000",
        "PDF, 255044462d312e37",
        "ZIP, 504b030414000600",
        "HEIC, 000000186674797068656963"
    })
    void a_format_is_known_by_its_first_bytes(Signature expected, String hex) {
        assertThat(Signature.of(HexFormat.of().parseHex(hex))).contains(expected);
    }

    @Test
    void text_is_no_document_whatever_its_name() {
        assertThat(Signature.of(bytes("Monday 08:30 Mathematics"))).isEmpty();
    }

    @Test
    void a_table_in_plain_text_is_known_by_its_layout() {
        assertThat(Signature.of(bytes("Time;Monday\n08:30;Mathematics"))).contains(Signature.TEXT);
        assertThat(Signature.of(bytes("<!DOCTYPE html><table>"))).contains(Signature.TEXT);
    }

    @Test
    void a_text_that_begins_like_a_bitmap_is_none() {
        assertThat(Signature.of(bytes("BMath on Monday, Biology on Tuesday"))).isEmpty();
    }

    @Test
    void a_pdf_may_begin_after_some_rubbish() {
        assertThat(Signature.of(bytes("\n\nrubbish\n%PDF-1.4"))).contains(Signature.PDF);
    }

    @Test
    void an_empty_or_very_short_file_is_none() {
        assertThat(Signature.of(new byte[0])).isEmpty();
        assertThat(Signature.of(bytes("B"))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
