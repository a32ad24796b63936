package org.bellgrid.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time,Mon,Tue\n9:00,Maths,Art\n",
                "Time;Mon;Tue\r\n9:00;Maths;Art",
                "Time\tMon\n9:00\tMaths",
                "Class 4b\n\nTime,Mon,Tue\n9:00,\"Maths, with\nMs Sample\",Art\n10:00,Art,Music\n11:00,,\n"
            })
    void rows_of_equally_many_fields_are_separated_values(String text) {
        assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).contains(DocumentKind.CSV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>Week</title>",
                "\n<html lang=\"en\"><table>",
                "<?xml version=\"1.0\"?><!DOCTYPE html>",
                "<TABLE><tr><td>9:00</table>"
            })
    void a_web_page_is_known_by_its_tags(String text) {
        assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).contains(DocumentKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Monday 08:30 Mathematics",
                "Monday, 08:30, Mathematics",
                "Dear parents,\nthis week we read, write, and count, as we always do.\nKind regards\nMs Sample",
                "<?xml version=\"1.0\"?><svg><text>9:00</text></svg>"
            })
    void prose_is_no_table(String text) {
        assertThat(kind(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void the_encoding_is_found() {
        String text = "Zeit;Französisch\n9:00;Übung";

        assertThat(decoded(text.getBytes(StandardCharsets.UTF_8))).contains(text);
        assertThat(decoded(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).contains(text);
        assertThat(decoded(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE)))
                .contains(text);
        assertThat(decoded(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE)))
                .contains(text);
        assertThat(decoded(text.getBytes(Charset.forName("windows-1252")))).contains(text);
    }

    @Test
    void a_beginning_may_end_within_a_character() {
        byte[] text = "9:00;Á".getBytes(StandardCharsets.UTF_8);

        assertThat(decoded(Arrays.copyOf(text, text.length - 1))).contains("9:00;");
    }

    @Test
    void bytes_with_control_characters_are_no_text() {
        assertThat(decoded(new byte[] {'a', ',', 'b', 0, '\n', 'c', ',', 'd'})).isEmpty();
    }

    private static Optional<DocumentKind> kind(byte[] bytes) {
        return PlainText.decode(bytes).flatMap(PlainText::kind);
    }

    private static Optional<String> decoded(byte[] bytes) {
        return PlainText.decode(bytes).map(PlainText::text);
    }
}
