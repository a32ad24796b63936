package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class CertificateGaugesTest {
    private static final String TLS = "bellgrid_certificate_expiry_timestamp_seconds{certificate=tls/server}";

    @TempDir
    Path given;

    @TempDir
    Path own;

    private final Measured measured = new Measured();
    private final CertificateGauges gauges = new CertificateGauges();

    @BeforeEach
    void putInPlace() throws Exception {
        gauges.registry = measured.registry();
        gauges.given = given.toString();
        gauges.own = own.toString();
        gauges.password = "secret";
        KeyStoreEndsTest.make(own.resolve("tls.p12"), "server", 30);
    }

    @Test
    void a_certificate_is_shown_with_its_end_and_one_that_takes_its_place_with_its_own() throws Exception {
        gauges.look();
        assertThat(measured.gauge(TLS)).isCloseTo(inDays(30), within(3600.0));

        Files.delete(own.resolve("tls.p12"));
        KeyStoreEndsTest.make(own.resolve("tls.p12"), "server", 90);
        gauges.look();

        assertThat(measured.gauge(TLS)).isCloseTo(inDays(90), within(3600.0));
    }

    @Test
    void a_key_that_is_no_longer_there_does_not_expire() throws Exception {
        String key = "bellgrid_certificate_expiry_timestamp_seconds{certificate=jwt/server}";
        KeyStoreEndsTest.make(given.resolve("jwt.p12"), "server", 20);
        gauges.look();
        assertThat(measured.gauge(key)).isCloseTo(inDays(20), within(3600.0));

        Files.delete(given.resolve("jwt.p12"));
        gauges.look();

        assertThat(measured.gauge(key)).as("unknown, which no alert minds").isZero();
        assertThat(measured.gauge(TLS)).isPositive();
    }

    @Test
    void a_store_that_cannot_be_read_takes_nothing_from_the_others() throws Exception {
        Files.writeString(given.resolve("jwt.p12"), "no key store");

        gauges.look();

        assertThat(measured.gauge(TLS)).isCloseTo(inDays(30), within(3600.0));
    }

    private static double inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).getEpochSecond();
    }
}
