package org.bellgrid.processing.validation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.timetable.Timetables;
import org.bellgrid.domain.validation.Publication;
import org.bellgrid.processing.runtime.StageWork;

/** Publishes a draft that is sound and sure enough; asks a person to settle any other. Both are kept for the same bytes. */
@Dependent
class Validation implements StageWork<Draft> {
    private final Documents documents;
    private final Timetables timetables;
    private final Publication publication;
    private final Clock clock;
    private final AcceptanceOfDistrict acceptance;
    private final Memory memory;

    @Inject
    Validation(
            Documents documents,
            Timetables timetables,
            Publication publication,
            Clock clock,
            AcceptanceOfDistrict acceptance,
            Memory memory) {
        this.documents = documents;
        this.timetables = timetables;
        this.publication = publication;
        this.clock = clock;
        this.acceptance = acceptance;
        this.memory = memory;
    }

    @Override
    public Outcome<Draft> work(ProcessingJob job) {
        memory.keep(job);
        return acceptance.of(job).judge(job.draft().orElseThrow());
    }

    @Override
    public void keep(ProcessingJob job, Outcome<Draft> outcome) {
        if (outcome instanceof Outcome.Confident<Draft>) {
            timetables.supersede(job.id());
        }
        publication.keep(job, documents.get(job.document()), acceptance.of(job), outcome, clock.instant());
    }
}
