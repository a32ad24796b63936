package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.bellgrid.api.auth.Credentials;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.wire.Mappers;
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
    void a_body_that_cannot_be_read_is_the_clients_fault() {
        JsonProcessingException unreadable = unreadable();

        assertThat(problem(unreadable)).isEqualTo(Problem.VALIDATION_ERROR);
        assertThat(problem(new ProcessingException(unreadable))).isEqualTo(Problem.VALIDATION_ERROR);
    }

    @Test
    void a_column_that_cannot_be_read_is_ours() {
        assertThat(problem(new UncheckedIOException(unreadable()))).isEqualTo(Problem.INTERNAL_ERROR);
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

    private static JsonProcessingException unreadable() {
        try {
            Mappers.JSON.readValue("{\"email\": ", Credentials.class);
            throw new AssertionError("that was no JSON");
        } catch (JsonProcessingException e) {
            return e;
        }
    }
}
