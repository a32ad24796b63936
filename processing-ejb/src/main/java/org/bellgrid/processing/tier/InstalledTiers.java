package org.bellgrid.processing.tier;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which outside tiers the installation has. Every server has to know, since each says where a job goes next, though few may
 * hold the keys. Unless it is told, a server takes those that it has keys for itself.
 */
@Dependent
public class InstalledTiers {
    static final String VISION = "vision";
    static final String LLM = "llm";

    private static final String NONE = "none";
    private static final Set<String> NAMES = Set.of(VISION, LLM, NONE);

    private final Optional<List<String>> named;

    @Inject
    InstalledTiers(@ConfigProperty(name = "bellgrid.tiers") Optional<List<String>> named) {
        this.named = named.map(names -> names.stream().map(String::strip).toList());
        this.named.ifPresent(InstalledTiers::requireKnown);
    }

    /** Cloud OCR, of which this server knows this much by itself. */
    public Tier<CloudOcr> vision(Tier<CloudOcr> here) {
        return among(VISION, here);
    }

    /** The language model, of which this server knows this much by itself. */
    public Tier<LanguageModel> languageModel(Tier<LanguageModel> here) {
        return among(LLM, here);
    }

    private <P> Tier<P> among(String name, Tier<P> here) {
        if (named.isEmpty()) {
            return here;
        }
        if (!named.get().contains(name)) {
            return new Tier.Absent<>("bellgrid.tiers does not name it");
        }
        return here instanceof Tier.Present<P> ? here : new Tier.Elsewhere<>();
    }

    private static void requireKnown(List<String> names) {
        if (!NAMES.containsAll(names)) {
            throw new IllegalArgumentException(
                    "bellgrid.tiers is %s: name vision, llm or both, or none".formatted(names));
        }
    }
}
