package org.bellgrid.domain.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;

class DraftBlockTest {
    private static final DraftBlock MATHS = new DraftBlock(
            "Maths", DayOfWeek.MONDAY, null, null, null, null, "1", "", null, new Confidence(0.5), null, Set.of());
    private static final BlockReading MYTHS = new BlockReading(BlockReading.Reader.NEURAL, "Myths");

    @Test
    void a_block_that_was_kept_before_anybody_asked_what_each_has_read_can_still_be_read() throws Exception {
        String kept = json(MATHS);

        assertThat(kept).doesNotContain("readings");
        assertThat(Mappers.JSON.readValue(kept, DraftBlock.class)).isEqualTo(MATHS);
    }

    @Test
    void what_each_has_read_is_kept_with_the_block() throws Exception {
        DraftBlock heard = MATHS.with(List.of(MYTHS));

        assertThat(Mappers.JSON.readValue(json(heard), DraftBlock.class)).isEqualTo(heard);
    }

    @Test
    void what_each_has_read_is_forgotten_once_a_person_has_settled_it() {
        assertThat(DraftBlock.settled(MATHS.details(), MATHS.with(List.of(MYTHS)))
                        .readings())
                .isEmpty();
    }

    private static String json(DraftBlock block) throws JsonProcessingException {
        return Mappers.JSON.writeValueAsString(block);
    }
}
