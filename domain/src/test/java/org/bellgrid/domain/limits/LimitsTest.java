package org.bellgrid.domain.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.limits.IdempotencyKeys.Earlier;
import org.bellgrid.domain.sample.SampleDistrict;
import org.junit.jupiter.api.Test;

/** How often somebody may ask, and what happens to those who ask the same again. */
class LimitsTest {
    private static final ContentHash REQUEST = ContentHash.of("request".getBytes(UTF_8));

    private final SampleDistrict district = SampleDistrict.add();
    private final IdempotencyKeys keys = bean(IdempotencyKeys.class);
    private final RateCounters counters = bean(RateCounters.class);

    @Test
    void whoever_asks_again_under_the_same_key_gets_the_first_answer() {
        assertThat(take("key")).isEmpty();
        in(district.id(), () -> {
            keys.keep(district.teacher().value(), "key", "{\"jobId\": 1}");
            return keys;
        });

        assertThat(take("key")).contains(new Earlier(REQUEST, "{\"jobId\": 1}"));
        assertThat(take("another key")).isEmpty();
    }

    @Test
    void keys_are_kept_for_a_day() {
        take("key");
        change(
                "UPDATE idempotency_keys SET created_at = now() - interval '25 hours' WHERE caller = ?1",
                district.teacher().value());

        in(district.id(), () -> {
            keys.forgetOlderThan(Duration.ofDays(1));
            return keys;
        });

        assertThat(take("key")).isEmpty();
    }

    private Optional<Earlier> take(String key) {
        return in(
                district.id(), () -> keys.take(district.id(), district.teacher().value(), key, REQUEST));
    }

    @Test
    void every_request_counts_against_all_quotas_of_whoever_asks() {
        Quota hourly = new Quota("hourly", 2, Duration.ofHours(1));
        Quota daily = new Quota("daily", 100, Duration.ofDays(1));
        String subject = "somebody of " + district.id();

        counters.count(subject, List.of(hourly, daily));
        counters.count(subject, List.of(hourly));
        Allowance third = allowance(counters.count(subject, List.of(hourly, daily)), hourly);

        assertThat(third.isExceeded()).isTrue();
        assertThat(third.reset()).isBetween(Duration.ofSeconds(1), Duration.ofHours(1));
        assertThat(allowance(counters.count(subject, List.of(daily)), daily).remaining())
                .isEqualTo(97);
        assertThat(allowance(counters.count("somebody else", List.of(hourly)), hourly)
                        .isExceeded())
                .isFalse();
    }

    private static Allowance allowance(List<Allowance> allowances, Quota quota) {
        return allowances.stream()
                .filter(allowance -> allowance.quota().equals(quota))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_was_counted_yesterday_is_forgotten() {
        Quota hourly = new Quota("hourly", 10, Duration.ofHours(1));
        String subject = "yesterday's of " + district.id();
        counters.count(subject, List.of(hourly));
        change("UPDATE rate_counters SET window_start = window_start - interval '2 days' WHERE subject = ?1", subject);

        forAll(() -> {
            counters.forgetPast();
            return counters;
        });
        change("UPDATE rate_counters SET window_start = window_start + interval '2 days' WHERE subject = ?1", subject);

        assertThat(allowance(counters.count(subject, List.of(hourly)), hourly).remaining())
                .isEqualTo(9);
    }

    @Test
    void a_quota_allows_something() {
        assertThatThrownBy(() -> new Quota("none", 0, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Quota("never", 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
