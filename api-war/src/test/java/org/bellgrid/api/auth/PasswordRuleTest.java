package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"purple giraffe on skates", "Bellgrid-demo-1", "Xk7#mq2v", "Ünïcöde4!"})
    void a_long_or_a_mixed_one_will_do(String password) {
        assertThat(PasswordRule.breach(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xk7#mq2", "xk7#mq2v", "XK7#MQ2V", "Xkz#mqqv", "Xk7zmq2v", "elevenchars"})
    void a_short_one_that_is_not_mixed_will_not(String password) {
        assertThat(PasswordRule.breach(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Password1234", "P@ssw0rd123!", "Welcome2026!", "QwertyUiop123", "correcthorsebatterystaple"})
    void what_everybody_tries_first_will_not(String password) {
        assertThat(PasswordRule.breach(password))
                .hasValueSatisfying(breach -> assertThat(breach).contains("everybody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "123412341234", "abcdefghijklm", "9876543210987", "zyxwvutsrqpo"})
    void repetitions_and_sequences_will_not(String password) {
        assertThat(PasswordRule.breach(password)).isPresent();
    }

    @Test
    void an_endless_one_will_not() {
        assertThat(PasswordRule.breach("purple giraffe ".repeat(20))).isPresent();
    }
}
