package org.bellgrid.processing.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Locale;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobMoved;
import org.bellgrid.domain.pipeline.JobStatus;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts, for scrapers, the documents that came to a good end, by the dearest tier that has read any of them. */
@Dependent
class PublishedDocuments {
    private final MetricRegistry registry;

    @Inject
    PublishedDocuments(MetricRegistry registry) {
        this.registry = registry;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobMoved moved) {
        if (moved.job().status() == JobStatus.COMPLETED) {
            moved.job().processingTier().ifPresent(this::count);
        }
    }

    private void count(ReaderTier tier) {
        registry.counter("bellgrid_documents_total", new Tag("tier", tier.name().toLowerCase(Locale.ROOT)))
                .inc();
    }
}
