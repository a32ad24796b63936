package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final int BLOCKS = 4;

    private final Draft draft = new Draft(List.of(new DraftTimetable(
            null,
            null,
            null,
            null,
            IntStream.rangeClosed(1, BLOCKS)
                    .mapToObj(number -> DraftBlock.settled(details("Lesson " + number), null))
                    .toList())));

    @Test
    void who_both_find_everything_right_agree_in_all_and_by_no_more_than_chance() {
        Agreement agreement = between(all(), all());

        assertThat(agreement).isEqualTo(new Agreement(4, 4, 4, 0, 0, 0));
        assertThat(agreement.kappa()).isEmpty();
    }

    @Test
    void the_same_correction_is_agreement_and_another_is_none() {
        Agreement same = between(
                Stream.concat(Stream.of(settled(1, "Maths")), all().skip(1)),
                Stream.concat(Stream.of(settled(1, "Maths")), all().skip(1)));
        Agreement other = between(
                Stream.concat(Stream.of(settled(1, "Maths")), all().skip(1)),
                Stream.concat(Stream.of(settled(1, "Math")), all().skip(1)));

        assertThat(same).isEqualTo(new Agreement(4, 4, 3, 0, 0, 1));
        assertThat(other).isEqualTo(new Agreement(4, 3, 3, 0, 0, 1));
    }

    @Test
    void what_only_one_finds_wrong_or_adds_is_disputed() {
        Agreement agreement = between(
                Stream.concat(all().skip(1), Stream.of(added("Choir"))),
                Stream.concat(all().limit(3), Stream.of(added("Choir"), added("Band"))));

        assertThat(agreement).isEqualTo(new Agreement(6, 3, 2, 1, 1, 0));
        assertThat(agreement.kappa().orElseThrow()).isCloseTo(-1.0 / 3, within(1e-9));
    }

    @Test
    void kappa_is_one_when_both_always_find_the_same_wrong() {
        assertThat(between(all().skip(1), all().skip(1)).kappa()).hasValue(1);
        assertThat(Agreement.NONE.kappa()).isEmpty();
    }

    private Agreement between(Stream<SettledBlock> first, Stream<SettledBlock> second) {
        return Agreement.between(BLOCKS, corrections(first), corrections(second));
    }

    private List<Correction> corrections(Stream<SettledBlock> blocks) {
        HitlTask task = SampleTasks.doubtful();
        return Settlement.of(draft, blocks.toList()).changes().stream()
                .map(change -> new Correction(task, UserId.random(), null, change, Instant.EPOCH))
                .toList();
    }

    private static Stream<SettledBlock> all() {
        return IntStream.rangeClosed(1, BLOCKS).mapToObj(number -> settled(number, "Lesson " + number));
    }

    private static SettledBlock settled(int position, String name) {
        return new SettledBlock(position, 1, details(name));
    }

    private static SettledBlock added(String name) {
        return new SettledBlock(null, 1, details(name));
    }

    private static BlockDetails details(String name) {
        return new BlockDetails(
                name, DayOfWeek.MONDAY, null, null, LocalTime.of(9, 0), LocalTime.of(10, 0), null, "", null);
    }
}
