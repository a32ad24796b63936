package org.bellgrid.processing.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Key (email)=(anna.muster@school.example) already exists | Key (email)=(<e-mail>) already exists
            no answer for jürg+1@schule.example.org. | no answer for <e-mail>.
            token eyJhbGciOi.eyJzdWIi.c2ln-_nature was refused | token <token> was refused
            Authorization: Bearer abcdefgh.ijkl | Authorization: <token>
            signed with whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | signed with <secret>
            cannot read "Stundenplan Frau Muster.PDF" | cannot read <file>
            cannot read /tmp/4b-muster.jpeg: broken | cannot read /tmp/<file>: broken
            """)
    void people_and_secrets_are_taken_out(String text, String masked) {
        assertThat(Mask.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "job 3f1c: OCR CONFIDENT after 812 ms, next VALIDATION",
                "ERROR: duplicate key value violates unique constraint \"users_pkey\" at server.xml:12",
                "java.lang.IllegalStateException: @Dependent org.bellgrid.processing.log@1f2e"
            })
    void what_says_nothing_of_anybody_stays(String text) {
        assertThat(Mask.masked(text)).isEqualTo(text);
    }
}
