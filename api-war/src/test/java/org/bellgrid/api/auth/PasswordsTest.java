package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_alone() {
        String hash = passwords.hash("purple giraffe on skates");

        assertThat(passwords.matches("purple giraffe on skates", hash)).isTrue();
        assertThat(passwords.matches("Purple giraffe on skates", hash)).isFalse();
    }

    @Test
    void the_hash_says_how_it_was_made_and_is_never_the_same_twice() {
        String hash = passwords.hash("purple giraffe on skates");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash("purple giraffe on skates")).isNotEqualTo(hash);
    }

    @Test
    void checking_nobodys_password_does_the_same_work() {
        passwords.matchesNobody("purple giraffe on skates");
    }
}
