package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisTest {
    @Test
    void what_our_own_code_says_is_said_however_deep_it_is_wrapped() {
        ProblemException said = new ProblemException(Problem.CONFLICT);

        assertThat(Diagnosis.of(new IllegalStateException(new IOException(said))))
                .isSameAs(said);
    }

    @Test
    void a_full_store_and_a_long_stream_have_their_own_codes() {
        assertThat(problem(new Blobs.OutOfSpace(new IOException()))).isEqualTo(Problem.INSUFFICIENT_STORAGE);
        assertThat(problem(new Blobs.TooLarge(1))).isEqualTo(Problem.PAYLOAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void a_database_that_is_away_passes(String sqlState) {
        ProblemException said = Diagnosis.of(new RuntimeException(new SQLException("gone", sqlState)));

        assertThat(said.problem()).isEqualTo(Problem.SERVICE_UNAVAILABLE);
        assertThat(said.retryAfter()).isPresent();
    }

    @Test
    void a_broken_statement_is_our_bug() {
        assertThat(problem(new RuntimeException(new SQLException("no such column", "42703"))))
                .isEqualTo(Problem.INTERNAL_ERROR);
    }

    @Test
    void a_file_of_ours_that_is_missing_is_our_bug() {
        assertThat(problem(new FileNotFoundException("/zzz"))).isEqualTo(Problem.INTERNAL_ERROR);
        assertThat(problem(new RuntimeException(new FileNotFoundException("/zzz"))))
                .isEqualTo(Problem.INTERNAL_ERROR);
    }

    @Test
    void a_disk_that_is_full_or_fails_while_a_body_is_read_is_our_fault_and_told_to_the_log() {
        IOException full = new IOException("No space left on device");
        IOException broken = new FileSystemException("/tmp/part", null, "Input/output error");

        assertThat(Diagnosis.ofBody(full).problem()).isEqualTo(Problem.INSUFFICIENT_STORAGE);
        assertThat(Diagnosis.ofBody(full)).hasCause(full);
        assertThat(Diagnosis.ofBody(broken).problem()).isEqualTo(Problem.INTERNAL_ERROR);
        assertThat(Diagnosis.ofBody(broken)).hasCause(broken);
    }

    @Test
    void a_body_that_breaks_off_or_is_not_well_formed_is_the_clients_fault() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        InputStream gone = new BodyStream(closed);

        for (Exception fault : List.of(
                catchThrowableOfType(BodyStream.BrokenOff.class, gone::read),
                catchThrowableOfType(BodyStream.BrokenOff.class, gone::readAllBytes),
                new EOFException("end of the part expected"),
                new IllegalStateException("no Content-Disposition"))) {
            assertThat(Diagnosis.ofBody(fault).problem()).isEqualTo(Problem.VALIDATION_ERROR);
        }
    }

    @Test
    void anything_else_is_a_bug_of_which_nothing_is_told() {
        ProblemView view = ProblemView.of(Diagnosis.of(new IllegalStateException("the inside")), "a-request");

        assertThat(view)
                .isEqualTo(new ProblemView(
                        "urn:problem-type:bellgrid:internal-error",
                        Problem.INTERNAL_ERROR.title(),
                        500,
                        null,
                        "INTERNAL_ERROR",
                        "a-request",
                        List.of(),
                        null));
    }

    @ParameterizedTest
    @CsvSource({
        "400, VALIDATION_ERROR",
        "401, UNAUTHORIZED",
        "404, NOT_FOUND",
        "405, METHOD_NOT_ALLOWED",
        "413, PAYLOAD_TOO_LARGE",
        "415, UNSUPPORTED_MEDIA_TYPE",
        "418, VALIDATION_ERROR",
        "500, INTERNAL_ERROR",
        "502, INTERNAL_ERROR"
    })
    void a_bare_status_gets_the_problem_that_is_closest(int status, Problem expected) {
        assertThat(Diagnosis.ofStatus(status).problem()).isEqualTo(expected);
    }

    private static Problem problem(Throwable fault) {
        return Diagnosis.of(fault).problem();
    }
}
