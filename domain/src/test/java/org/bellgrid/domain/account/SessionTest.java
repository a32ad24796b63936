package org.bellgrid.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant LOG_IN = Instant.parse("2025-09-01T08:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Secret FIRST = new Secret("first");
    private static final Secret SECOND = new Secret("second");
    private static final Secret THIRD = new Secret("third");
    private static final Secret FOURTH = new Secret("fourth");

    private final Session session = new Session(SessionId.random(), operator(), FIRST, LOG_IN, WEEK);

    @Test
    void each_token_is_exchanged_for_the_next() {
        assertThat(refresh(FIRST, SECOND, Duration.ofMinutes(14))).isTrue();
        assertThat(refresh(SECOND, THIRD, Duration.ofMinutes(28))).isTrue();
        assertThat(session.isRevoked()).isFalse();
    }

    @Test
    void a_token_that_comes_back_ends_the_session_for_everybody() {
        refresh(FIRST, SECOND, Duration.ZERO);

        assertThat(refresh(FIRST, THIRD, Session.GRACE)).isFalse();

        assertThat(session.isRevoked()).isTrue();
        assertThat(refresh(SECOND, FOURTH, Session.GRACE)).isFalse();
    }

    @Test
    void who_did_not_hear_the_answer_may_ask_again() {
        refresh(FIRST, SECOND, Duration.ZERO);

        assertThat(refresh(FIRST, THIRD, Session.GRACE.minusMillis(1))).isTrue();

        assertThat(refresh(THIRD, FOURTH, Duration.ofMinutes(14))).isTrue();
    }

    @Test
    void nobody_may_ask_again_twice() {
        refresh(FIRST, SECOND, Duration.ZERO);
        refresh(FIRST, THIRD, Duration.ofSeconds(1));

        assertThat(refresh(FIRST, FOURTH, Duration.ofSeconds(2))).isFalse();

        assertThat(session.isRevoked()).isTrue();
    }

    @Test
    void the_answer_that_was_lost_is_void() {
        refresh(FIRST, SECOND, Duration.ZERO);
        refresh(FIRST, THIRD, Duration.ofSeconds(1));

        assertThat(refresh(SECOND, FOURTH, Duration.ofSeconds(2))).isFalse();

        assertThat(session.isRevoked()).isTrue();
    }

    @Test
    void an_answer_that_was_heard_cannot_have_been_lost() {
        refresh(FIRST, SECOND, Duration.ZERO);
        refresh(SECOND, THIRD, Duration.ofSeconds(1));

        assertThat(refresh(FIRST, FOURTH, Duration.ofSeconds(2))).isFalse();

        assertThat(session.isRevoked()).isTrue();
    }

    @Test
    void a_session_ends_by_itself_when_nobody_refreshes_it() {
        assertThat(refresh(FIRST, SECOND, WEEK.minusSeconds(1))).isTrue();
        assertThat(refresh(SECOND, THIRD, WEEK.plus(WEEK).minusSeconds(1))).isFalse();
    }

    private boolean refresh(Secret shown, Secret next, Duration afterLogIn) {
        return session.refresh(shown, next, LOG_IN.plus(afterLogIn), WEEK);
    }

    private static User operator() {
        return new User(
                UserId.random(), null, null, Role.OPERATOR, "operations@district.example", "hash", "Op", "Erator");
    }
}
