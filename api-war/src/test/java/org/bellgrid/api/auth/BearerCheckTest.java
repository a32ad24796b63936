package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerCheckTest {
    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void one_token_with_its_scheme_is_good(String scheme) {
        assertThat(BearerCheck.isGood(List.of(scheme + token("JWT")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic ", "Bearer"})
    void a_token_without_its_scheme_is_not(String scheme) {
        assertThat(BearerCheck.isGood(List.of(scheme + token("JWT")))).isFalse();
    }

    @Test
    void several_headers_are_not() {
        String one = "Bearer " + token("JWT");

        assertThat(BearerCheck.isGood(List.of(one, one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secevent+jwt", "dpop+jwt"})
    void a_token_of_another_type_is_not(String type) {
        assertThat(BearerCheck.isGood(List.of("Bearer " + token(type)))).isFalse();
    }

    @Test
    void a_header_that_is_no_json_is_not() {
        assertThat(BearerCheck.isGood(List.of("Bearer AAAA.AAAA.AAAA"))).isFalse();
        assertThat(BearerCheck.isGood(List.of("Bearer A.A.A"))).isFalse();
    }

    private static String token(String type) {
        String header = "{\"alg\":\"RS256\",\"typ\":\"%s\"}".formatted(type);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                + ".e30.AAAA";
    }
}
