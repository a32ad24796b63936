package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTiers;

/** Which outside tiers there are, and how they are. */
@Dependent
public class Tiers implements OutsideTiers {
    private final Tier<CloudOcr> cloudOcr;
    private final Tier<LanguageModel> languageModel;

    @Inject
    Tiers(Tier<CloudOcr> cloudOcr, Tier<LanguageModel> languageModel) {
        this.cloudOcr = cloudOcr;
        this.languageModel = languageModel;
    }

    /** Empty when the server has no key for it. */
    public Optional<CloudOcr> cloudOcr() {
        return cloudOcr.port();
    }

    /** Empty when the server has no key for it. */
    public Optional<LanguageModel> languageModel() {
        return languageModel.port();
    }

    /** The stages that they serve, wherever they are called. */
    public Set<Stage> stages() {
        Set<Stage> there = EnumSet.noneOf(Stage.class);
        if (cloudOcr.isThere()) {
            there.add(Stage.OCR_CLOUD);
        }
        if (languageModel.isThere()) {
            there.add(Stage.LLM);
        }
        return there;
    }

    /** Which model answers, and where; other models answer otherwise. */
    String modelName() {
        OutsideTier tier = languageModel.describe(InstalledTiers.LLM, ReaderTier.LLM);
        return "%s at %s".formatted(tier.model(), tier.host());
    }

    /** How the tier is that reads as that reader. */
    OutsideTier describe(ReaderTier reader) {
        return all().stream()
                .filter(tier -> tier.reader() == reader)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<OutsideTier> all() {
        return List.of(
                cloudOcr.describe(InstalledTiers.VISION, ReaderTier.CLOUD_OCR),
                languageModel.describe(InstalledTiers.LLM, ReaderTier.LLM));
    }
}
