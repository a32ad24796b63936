package org.bellgrid.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bellgrid.domain.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

/** Who may sign in, who has, and who is kept out. */
class AccountsTest {
    private static final Duration WEEK = Duration.ofDays(7);

    private final SampleDistrict district = SampleDistrict.add();
    private final SampleDistrict elsewhere = SampleDistrict.add();
    private final Users users = bean(Users.class);
    private final Sessions sessions = bean(Sessions.class);
    private final ApiClients clients = bean(ApiClients.class);

    @Test
    void an_account_is_found_whatever_the_case_of_its_address() {
        String address = district.teacher() + "@district.EXAMPLE";

        assertThat(forAll(() -> users.findByEmail(address))).map(User::id).contains(district.teacher());
    }

    @Test
    void administrators_look_after_the_people_of_their_district() {
        addClient();

        assertThat(in(district.id(), () -> users.peopleOf(district.id())))
                .extracting(User::id)
                .containsExactlyInAnyOrder(district.teacher(), district.reviewer(), district.other());
        assertThat(forAll(() -> users.lookedAfter(elsewhere.teacher(), Optional.of(district.id()))))
                .isEmpty();
        assertThat(forAll(() -> users.lookedAfter(elsewhere.teacher(), Optional.empty())))
                .isPresent();
        assertThat(forAll(() -> users.anyWith(Role.TEACHER))).isTrue();
    }

    @Test
    void an_account_is_closed_opened_and_given_another_role() {
        change(user -> {
            user.close();
            user.changeRole(Role.REVIEWER);
            user.choosePassword("another hash");
        });
        assertThat(teacher().isActive()).isFalse();
        assertThat(teacher().role()).isEqualTo(Role.REVIEWER);
        assertThat(teacher().passwordHash()).isEqualTo("another hash");

        change(User::open);
        assertThat(teacher().isActive()).isTrue();
    }

    private void change(Consumer<User> change) {
        forAll(() -> {
            users.holdChanges();
            change.accept(users.find(district.teacher()).orElseThrow());
            return change;
        });
    }

    private User teacher() {
        return forAll(() -> users.find(district.teacher())).orElseThrow();
    }

    @Test
    void a_session_is_found_by_every_token_it_has_given_out() {
        Secret first = Secret.random();
        Secret second = Secret.random();
        Session session = signIn(first);
        forAll(() -> {
            Session locked = sessions.lockByToken(first).orElseThrow();
            assertThat(locked.refresh(first, second, NOW, WEEK)).isTrue();
            sessions.addToken(locked, second);
            return locked;
        });

        assertThat(forAll(() -> sessions.lockByToken(first))).map(Session::id).contains(session.id());
        assertThat(forAll(() -> sessions.lockByToken(second))).map(Session::id).contains(session.id());
        assertThat(forAll(() -> sessions.lockByToken(Secret.random()))).isEmpty();
    }

    @Test
    void whoever_is_signed_out_is_known_everywhere_within_seconds() {
        Session session = signIn(Secret.random());
        ApiClient client = addClient();
        Revocations revocations = bean(Revocations.class);

        forAll(() -> {
            sessions.revokeAllOf(district.teacher(), NOW);
            clients.find(client.user()).orElseThrow().revoke(NOW);
            return session;
        });

        assertThat(forAll(() -> sessions.lock(session.id())))
                .hasValueSatisfying(found -> assertThat(found.isRevoked()).isTrue());
        assertThat(bean(RevokedSessions.class).within(Duration.ofHours(1))).contains(session.id(), client.session());
        assertThat(revocations.contain(SessionId.random())).isFalse();
    }

    @Test
    void sessions_are_forgotten_a_day_after_they_have_run_out() {
        Secret token = Secret.random();
        signIn(token);

        forget(NOW.plus(WEEK));
        assertThat(forAll(() -> sessions.lockByToken(token))).isPresent();
        forget(NOW.plus(WEEK).plus(Duration.ofDays(2)));
        assertThat(forAll(() -> sessions.lockByToken(token))).isEmpty();
    }

    private void forget(Instant now) {
        in(district.id(), () -> {
            sessions.forgetPast(now);
            return now;
        });
    }

    private Session signIn(Secret token) {
        return forAll(() -> {
            Session session = new Session(
                    SessionId.random(), users.find(district.teacher()).orElseThrow(), token, NOW, WEEK);
            sessions.add(session, token, NOW);
            return session;
        });
    }

    @Test
    void a_client_shows_its_secret_until_it_is_locked_out() {
        Secret secret = Secret.random();
        ApiClient client = addClient(secret);

        ApiClient found = forAll(() -> clients.find(client.user())).orElseThrow();
        assertThat(found.hasSecret(secret)).isTrue();
        assertThat(found.hasSecret(Secret.random())).isFalse();
        assertThat(found.scopes().labels()).containsExactlyInAnyOrder("documents:read", "documents:write");
        assertThat(in(district.id(), () -> clients.of(district.id())))
                .extracting(ApiClient::name)
                .containsExactly("Portal");

        forAll(() -> {
            clients.find(client.user()).orElseThrow().revoke(NOW);
            return client;
        });
        assertThat(forAll(() -> clients.find(client.user()))).isEmpty();
        assertThat(in(district.id(), () -> clients.of(district.id()))).isEmpty();
    }

    private ApiClient addClient() {
        return addClient(Secret.random());
    }

    private ApiClient addClient(Secret secret) {
        return in(district.id(), () -> {
            UserId id = UserId.random();
            users.add(User.forClient(id, district.id(), "Portal", "no hash"));
            ApiClient client = new ApiClient(
                    id,
                    district.id(),
                    "Portal",
                    secret,
                    new Scopes(EnumSet.of(Scope.DOCUMENTS_READ, Scope.DOCUMENTS_WRITE)),
                    NOW);
            clients.add(client);
            return client;
        });
    }

    @Test
    void an_invitation_is_taken_up_once_and_in_time() {
        Secret first = Secret.random();
        Secret second = Secret.random();
        invite(first);
        invite(second);

        assertThat(take(first, NOW)).as("void since the second").isEmpty();
        assertThat(take(second, NOW.plus(WEEK))).isEmpty();
        assertThat(take(second, NOW)).contains(district.teacher());
        assertThat(take(second, NOW)).isEmpty();
    }

    private void invite(Secret token) {
        forAll(() -> {
            bean(Invitations.class)
                    .put(new Invitation(users.find(district.teacher()).orElseThrow(), token, NOW.plus(WEEK)));
            return token;
        });
    }

    private static Optional<UserId> take(Secret token, Instant now) {
        return forAll(() -> bean(Invitations.class).take(token, now));
    }

    @Test
    void who_fails_too_often_waits_and_is_forgiven_when_it_succeeds() {
        LogInBudget budget = new LogInBudget(2, 3, Duration.ofMinutes(15));
        String address = "address of " + district.id();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        assertThat(attempt(address, "ada@district.example", now, budget)).isEmpty();
        assertThat(attempt(address, "ADA@district.example", now, budget)).isEmpty();
        assertThat(attempt(address, "ada@district.example", now, budget)).contains(Duration.ofMinutes(15));
        assertThat(attempt(address, "ben@district.example", now, budget)).isEmpty();
        assertThat(attempt(address, "cleo@district.example", now, budget)).isPresent();

        forAll(() -> {
            bean(LogInAttempts.class).forgive(new LogInAttempt(address, "ada@district.example", now));
            return now;
        });
        assertThat(attempt(address, "ada@district.example", now, budget)).isEmpty();
    }

    private static Optional<Duration> attempt(String address, String email, Instant now, LogInBudget budget) {
        return forAll(() -> bean(LogInAttempts.class).begin(new LogInAttempt(address, email, now), budget));
    }

    @Test
    void everybody_has_preferences_of_their_own() {
        PreferencesOfUsers preferences = bean(PreferencesOfUsers.class);
        Preferences dark = new Preferences(Preferences.Language.DE, Preferences.Theme.DARK, Map.of("next", "j"), true);

        assertThat(in(district.id(), () -> preferences.of(district.teacher()))).isEqualTo(Preferences.NONE);
        in(district.id(), () -> {
            preferences.keep(district.teacher(), Preferences.NONE, NOW);
            preferences.keep(district.teacher(), dark, NOW);
            return dark;
        });

        assertThat(in(district.id(), () -> preferences.of(district.teacher()))).isEqualTo(dark);
        assertThat(in(district.id(), () -> preferences.of(district.reviewer()))).isEqualTo(Preferences.NONE);
    }

    @Test
    void what_is_kept_of_a_person_can_be_shown_and_erased() {
        district.upload("a week of Ada's");
        signIn(Secret.random());
        invite(Secret.random());
        PersonalData data = bean(PersonalData.class);

        var before = forAll(() -> data.of(district.teacher()));
        assertThat(before.path("account").path("firstName").asText()).isEqualTo("Ada");
        assertThat(before.path("uploads").findValuesAsText("fileName")).containsExactly("a week of Ada's.pdf");
        assertThat(List.of(
                        before.path("sessions").size(),
                        before.path("invitations").size()))
                .containsExactly(1, 1);

        forAll(() -> {
            data.erase(district.teacher());
            return data;
        });

        var after = forAll(() -> data.of(district.teacher()));
        assertThat(after.toString()).doesNotContain("Ada");
        assertThat(after.path("uploads")).isEmpty();
        assertThat(teacher().displayName()).isEmpty();
        assertThat(teacher().isActive()).isFalse();
    }
}
