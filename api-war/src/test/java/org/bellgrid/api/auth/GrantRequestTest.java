package org.bellgrid.api.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.Secret;
import org.junit.jupiter.api.Test;

class GrantRequestTest {
    private static final String ID = "0b6e8e1c-7f9f-4c39-9a65-0e7d1b6a8c11";

    private final MultivaluedMap<String, String> form = new MultivaluedHashMap<>();

    GrantRequestTest() {
        form.putSingle("grant_type", "client_credentials");
    }

    @Test
    void the_credentials_may_come_by_http_basic() throws OAuthFault {
        GrantRequest request = GrantRequest.of(basic(ID + ":s:ecret"), form);

        assertThat(request.client()).hasToString(ID);
        assertThat(request.secret()).isEqualTo(new Secret("s:ecret"));
        assertThat(request.scopes()).isEmpty();
    }

    @Test
    void the_credentials_may_come_in_the_form() throws OAuthFault {
        form.putSingle("client_id", ID);
        form.putSingle("client_secret", "secret");
        form.putSingle("scope", "timetables:read documents:write");

        GrantRequest request = GrantRequest.of(null, form);

        assertThat(request.client()).hasToString(ID);
        assertThat(request.scopes()).map(Scopes::toString).contains("documents:write timetables:read");
    }

    @Test
    void the_credentials_may_not_come_in_both_ways() {
        form.putSingle("client_secret", "secret");

        assertFault(OAuthFault.Code.INVALID_REQUEST, () -> GrantRequest.of(basic(ID + ":secret"), form));
    }

    @Test
    void no_parameter_may_come_twice() {
        form.add("grant_type", "client_credentials");

        assertFault(OAuthFault.Code.INVALID_REQUEST, () -> GrantRequest.of(basic(ID + ":secret"), form));
    }

    @Test
    void there_is_one_grant_type() {
        form.putSingle("grant_type", "password");
        assertFault(OAuthFault.Code.UNSUPPORTED_GRANT_TYPE, () -> GrantRequest.of(basic(ID + ":secret"), form));

        form.remove("grant_type");
        assertFault(OAuthFault.Code.INVALID_REQUEST, () -> GrantRequest.of(basic(ID + ":secret"), form));
    }

    @Test
    void what_is_no_client_of_ours_is_an_invalid_one() {
        for (String authorization : new String[] {null, "Bearer x", "Basic ***", basic("no-colon"), basic("x:y")}) {
            assertFault(OAuthFault.Code.INVALID_CLIENT, () -> GrantRequest.of(authorization, form));
        }
    }

    @Test
    void an_unknown_scope_is_refused() {
        form.putSingle("scope", "documents:write everything");

        assertFault(OAuthFault.Code.INVALID_SCOPE, () -> GrantRequest.of(basic(ID + ":secret"), form));
    }

    private static String basic(String idAndSecret) {
        return "Basic " + Base64.getEncoder().encodeToString(idAndSecret.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFault(OAuthFault.Code code, ThrowingCallable request) {
        assertThatExceptionOfType(OAuthFault.class)
                .isThrownBy(request)
                .extracting(OAuthFault::code)
                .isEqualTo(code);
    }
}
