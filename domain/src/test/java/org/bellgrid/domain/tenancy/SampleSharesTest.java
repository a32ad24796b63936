package org.bellgrid.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleSharesTest {
    private static final List<UUID> JOBS = IntStream.range(0, 10_000)
            .mapToObj(number -> UUID.nameUUIDFromBytes(("job " + number).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @Test
    void chance_picks_about_as_many_as_are_wanted() {
        SampleShares shares = new SampleShares(0.02, 0.25);

        assertThat(JOBS.stream().filter(shares::pick).count()).isCloseTo(200, within(60L));
        assertThat(JOBS.stream().filter(shares::pickTwice).count()).isCloseTo(2500, within(200L));
    }

    @Test
    void none_and_all_are_none_and_all() {
        assertThat(JOBS).noneMatch(new SampleShares(0, 0)::pick).allMatch(new SampleShares(1, 1)::pick);
        assertThat(JOBS).noneMatch(new SampleShares(0, 0)::pickTwice).allMatch(new SampleShares(1, 1)::pickTwice);
    }

    @Test
    void what_a_district_has_chosen_goes_before_the_installation() {
        SampleShares installation = new SampleShares(0.02, 0);

        assertThat(new ChosenShares(null, 0.5).or(installation)).isEqualTo(new SampleShares(0.02, 0.5));
        assertThat(new ChosenShares(0.1, null).or(installation)).isEqualTo(new SampleShares(0.1, 0));
    }

    @Test
    void more_than_all_is_no_share() {
        assertThatThrownBy(() -> new SampleShares(1.1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SampleShares(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
