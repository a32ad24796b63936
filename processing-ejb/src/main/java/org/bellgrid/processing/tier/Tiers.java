package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTiers;

/** Which outside tiers this server has, and how they are. */
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

    /** Which model answers, and where; other models answer otherwise. */
    String modelName() {
        OutsideTier tier = languageModel.describe("llm", ReaderTier.LLM);
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
                cloudOcr.describe("vision", ReaderTier.CLOUD_OCR), languageModel.describe("llm", ReaderTier.LLM));
    }
}
