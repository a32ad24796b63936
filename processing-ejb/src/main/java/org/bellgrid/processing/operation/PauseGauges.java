package org.bellgrid.processing.operation;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Paused;
import org.bellgrid.domain.pipeline.Stage;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows scrapers what is paused: 1, or 0 where it goes on. */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PauseGauges {
    private static final System.Logger LOG = System.getLogger(PauseGauges.class.getName());
    private static final List<ReaderTier> TIERS = List.of(ReaderTier.CLOUD_OCR, ReaderTier.LLM);

    private volatile Paused latest = Paused.NOTHING;

    @Inject
    MetricRegistry registry;

    @Inject
    PauseLook look;

    @PostConstruct
    void show() {
        Arrays.stream(Stage.values())
                .filter(Stage::isWoken)
                .forEach(stage -> registry.gauge(
                        "bellgrid_stage_paused",
                        this,
                        shown -> shown.latest.stages().containsKey(stage) ? 1 : 0,
                        new Tag("stage", label(stage))));
        TIERS.forEach(tier -> registry.gauge(
                "bellgrid_tier_paused",
                this,
                shown -> shown.latest.tiers().containsKey(tier) ? 1 : 0,
                new Tag("tier", label(tier))));
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void look() {
        try {
            latest = look.all();
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer: {0}", e.getMessage());
        }
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
