package org.bellgrid.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({"../../etc/passwd, passwd", "C:\\plans\\year 4.pdf, year 4.pdf", "/absolute/plan.docx, plan.docx"})
    void folders_are_cut_off(String given, String expected) {
        assertThat(FileName.of(given).value()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", ".", "folder/", "\u0000\n"})
    void what_leaves_nothing_is_called_document(String given) {
        assertThat(FileName.of(given).value()).isEqualTo("document");
    }

    @Test
    void control_characters_and_text_direction_marks_go() {
        assertThat(FileName.of("plan\r\nX: y\u202efdp.exe").value()).isEqualTo("planX: yfdp.exe");
    }

    @Test
    void of_a_long_name_the_end_is_kept() {
        assertThat(FileName.of("x".repeat(500) + ".pdf").value()).hasSize(200).endsWith(".pdf");
    }

    @Test
    void the_attachment_header_has_a_plain_name_and_the_true_one() {
        assertThat(FileName.of("Stundenplan für \"4b\" 100%.pdf").asAttachment())
                .isEqualTo("attachment; filename=\"Stundenplan f_r _4b_ 100_.pdf\";"
                        + " filename*=UTF-8''Stundenplan%20f%C3%BCr%20%224b%22%20100%25.pdf");
    }
}
