package org.bellgrid.processing.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTier.Status;
import org.bellgrid.processing.metrics.Measured;
import org.junit.jupiter.api.Test;

class InstalledTiersTest {
    private static final Tier<CloudOcr> KEY = new Tier.Present<>(
            png -> {
                throw new TierFault(TierFault.Reason.UNREACHABLE, false, "nobody is there");
            },
            new Circuit(new Measured().registry(), CloudOcr.class, "read"),
            "vision.example",
            null);
    private static final Tier<CloudOcr> NO_KEY = new Tier.Absent<>("no key");
    private static final Tier<LanguageModel> NO_MODEL = new Tier.Absent<>("no model");

    @Test
    void unless_they_are_named_there_are_those_that_the_server_has_keys_for() {
        assertThat(tiers(Optional.empty(), KEY).stages()).containsExactly(Stage.OCR_CLOUD);
        assertThat(tiers(Optional.empty(), NO_KEY).stages()).isEmpty();
    }

    @Test
    void where_they_are_named_servers_with_and_without_keys_go_the_same_way() {
        for (List<String> named :
                List.of(List.of("vision"), List.of("vision", " llm"), List.of("llm"), List.of("none"))) {
            assertThat(tiers(Optional.of(named), NO_KEY).stages())
                    .as("stages of %s", named)
                    .isEqualTo(tiers(Optional.of(named), KEY).stages());
        }
        assertThat(tiers(Optional.of(List.of("vision", "llm")), NO_KEY).stages())
                .containsExactly(Stage.OCR_CLOUD, Stage.LLM);
    }

    @Test
    void only_a_server_with_the_key_calls() {
        assertThat(tiers(Optional.of(List.of("vision")), KEY).cloudOcr()).isPresent();
        assertThat(tiers(Optional.of(List.of("vision")), NO_KEY).cloudOcr()).isEmpty();
        assertThat(tiers(Optional.of(List.of("none")), KEY).cloudOcr()).isEmpty();
    }

    @Test
    void operators_are_told_who_calls() {
        assertThat(vision(tiers(Optional.of(List.of("vision")), NO_KEY)))
                .isEqualTo(List.of(Status.READY, "other servers call it"));
        assertThat(vision(tiers(Optional.of(List.of("llm")), KEY)))
                .isEqualTo(List.of(Status.ABSENT, "bellgrid.tiers does not name it"));
    }

    @Test
    void a_misspelt_name_is_no_tier() {
        assertThatThrownBy(() -> new InstalledTiers(Optional.of(List.of("visoin"))))
                .hasMessageContaining("[visoin]")
                .hasMessageContaining("vision, llm or both, or none");
    }

    private static Tiers tiers(Optional<List<String>> named, Tier<CloudOcr> vision) {
        InstalledTiers installed = new InstalledTiers(named);
        return new Tiers(installed.vision(vision), installed.languageModel(NO_MODEL));
    }

    private static List<Object> vision(Tiers tiers) {
        OutsideTier vision = tiers.all().get(0);
        return List.of(vision.status(), String.valueOf(vision.reason()));
    }
}
