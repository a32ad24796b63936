package org.bellgrid.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;

class DraftTest {
    @Test
    void what_was_left_over_is_kept_with_it() throws IOException {
        Evidence text = new Evidence(1, Evidence.box(0.1, 0.2, 0.3, 0.4), "English", ReaderTier.TEXT_LAYER);
        Draft draft = new Draft(List.of(), null, List.of(text));

        assertThat(Mappers.JSON.readValue(Mappers.JSON.writeValueAsString(draft), Draft.class))
                .isEqualTo(draft);
    }

    @Test
    void one_that_was_kept_before_anything_could_be_left_over_has_nothing_left_over() throws IOException {
        Draft draft = Mappers.JSON.readValue("{\"timetables\": [], \"objection\": null}", Draft.class);

        assertThat(draft.unplaced()).isEmpty();
        assertThat(draft.demand()).isEmpty();
    }
}
