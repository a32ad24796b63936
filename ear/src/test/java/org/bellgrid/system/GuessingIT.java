package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What those meet who guess passwords, and those whose passwords are guessed. */
@ExtendWith(RunningBellgrid.Starter.class)
class GuessingIT {
    private static final int FAILURES = 10;

    private final RunningBellgrid bellgrid;
    private final Client nobody;

    GuessingIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        this.nobody = Client.nobody(bellgrid);
    }

    @Test
    void who_guesses_too_often_has_to_wait_and_nobody_else() throws Exception {
        String guessed = UUID.randomUUID() + "@demo.example";
        for (int i = 0; i < FAILURES; i++) {
            assertThat(nobody.signIn(guessed, "a guess").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> refused = nobody.signIn(guessed, "a guess");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("RATE_LIMIT_EXCEEDED");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 901L);
        assertThat(nobody.signIn("reviewer@demo.example", Client.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobody_is_locked_out_by_guesses_from_elsewhere() throws Exception {
        guessFromElsewhere("reviewer@demo.example");

        assertThat(nobody.signIn("reviewer@demo.example", Client.PASSWORD).statusCode())
                .isEqualTo(200);
    }

    private void guessFromElsewhere(String email) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("""
                    INSERT INTO log_in_attempts (id, address, account, at)
                    SELECT gen_random_uuid(), '192.0.2.1', encode(sha256('%s'), 'hex'), now()
                      FROM generate_series(1, 1000)
                    """.formatted(email));
        }
    }
}
