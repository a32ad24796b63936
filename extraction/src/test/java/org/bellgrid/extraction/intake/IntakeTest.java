package org.bellgrid.extraction.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;

class IntakeTest {
    @Test
    void formats_are_told_apart_by_content() {
        assertThat(Intake.recognise(Drawn.png(8))).isEqualTo(DocumentKind.PNG);
        assertThat(Intake.recognise(Drawn.pdfOfPages(1))).isEqualTo(DocumentKind.PDF);
        assertThat(Intake.recognise(Drawn.docx(SampleGrids.DAYS_ACROSS))).isEqualTo(DocumentKind.DOCX);
        assertThat(Intake.recognise(Drawn.xlsx(SampleGrids.DAYS_ACROSS))).isEqualTo(DocumentKind.XLSX);
    }

    @Test
    void tables_in_plain_text_are_told_apart_by_content() {
        assertThat(Intake.recognise("Time;Mon\n9:00;Maths".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentKind.CSV);
        assertThat(Intake.recognise("<html><table>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DocumentKind.HTML);
    }

    @Test
    void text_is_no_document() {
        assertThat(refusal("plain text".getBytes(StandardCharsets.UTF_8))).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void nothing_is_unreadable() {
        assertThat(refusal(new byte[0])).isEqualTo(Problem.DOCUMENT_UNREADABLE);
    }

    @Test
    void a_zip_archive_is_no_office_document() throws IOException {
        assertThat(refusal(zip(1))).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void an_archive_of_thousands_is_too_complex() throws IOException {
        assertThat(refusal(zip(1_500))).isEqualTo(Problem.DOCUMENT_TOO_COMPLEX);
    }

    @Test
    void a_locked_office_document_is_known_by_its_stream() {
        byte[] magic = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(magic);

        assertThat(refusal(document.toByteArray())).isEqualTo(Problem.UNSUPPORTED_MEDIA_TYPE);

        document.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(refusal(document.toByteArray())).isEqualTo(Problem.DOCUMENT_ENCRYPTED);
    }

    @Test
    void only_the_first_bytes_count() {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.writeBytes(Drawn.pdfOfPages(1));
        polyglot.writeBytes(Drawn.docx(SampleGrids.DAYS_ACROSS));

        assertThat(Intake.recognise(polyglot.toByteArray())).isEqualTo(DocumentKind.PDF);
    }

    private static Problem refusal(byte[] document) {
        return catchThrowableOfType(Refusal.class, () -> Intake.recognise(document))
                .problem();
    }

    private static byte[] zip(int entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry("entry" + i));
                zip.write(i);
            }
        }
        return out.toByteArray();
    }
}
