package org.bellgrid.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.bellgrid.api.auth.Credentials;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;

class UnreadableJsonTest {
    @Test
    void the_place_where_it_breaks_is_named() {
        assertThat(described("{\"email\": \"a\",\n \"pass"))
                .isEqualTo("The JSON is not well-formed, in line 2, column 7.");
    }

    @Test
    void the_member_that_does_not_fit_is_named_and_no_class_is() {
        assertThat(described("{\"email\": {\"a\": 1}}"))
                .isEqualTo("The JSON is not of the form that is expected here, at \"email\".");
        assertThat(described("[]")).isEqualTo("The JSON is not of the form that is expected here.");
    }

    private static String described(String json) {
        try {
            Mappers.JSON.readValue(json, Credentials.class);
        } catch (JsonProcessingException e) {
            return UnreadableJson.describe(e);
        }
        throw new AssertionError("that can be read");
    }
}
