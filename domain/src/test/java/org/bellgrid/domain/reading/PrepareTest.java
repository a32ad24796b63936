package org.bellgrid.domain.reading;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrepareTest {
    @Test
    void pages_are_counted_from_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadRequest.Prepare(DocumentKind.PDF, new byte[0], ReadingLimits.DEFAULT, 0));
    }

    @Test
    void an_answer_that_promises_more_has_a_page_to_go_on_from() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadResult.Prepared(List.of(), false));
    }
}
