package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which outside tiers this server has, and how they are. */
@Dependent
public class Tiers {
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

    /** By the tiers' names. */
    public Map<String, TierStatus> statuses() {
        return new TreeMap<>(Map.of("vision", cloudOcr.status(), "llm", languageModel.status()));
    }
}
