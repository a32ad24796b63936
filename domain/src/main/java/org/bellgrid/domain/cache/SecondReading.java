package org.bellgrid.domain.cache;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.validation.Acceptance;
import org.bellgrid.domain.validation.Publication;

/** Spares a document the reading: it takes over what has been read of the same bytes, and is judged as things are now. */
@Dependent
public class SecondReading {
    private final Documents documents;
    private final Districts districts;
    private final Jobs jobs;
    private final Pipeline pipeline;
    private final Acceptance installation;
    private final Publication publication;

    @Inject
    public SecondReading(
            Documents documents,
            Districts districts,
            Jobs jobs,
            Pipeline pipeline,
            Acceptance installation,
            Publication publication) {
        this.documents = documents;
        this.districts = districts;
        this.jobs = jobs;
        this.pipeline = pipeline;
        this.installation = installation;
        this.publication = publication;
    }

    /**
     * Publishes what has been read, or asks a person about it, in the caller's transaction, in which the images of the pages
     * must be {@linkplain Documents#hold held}.
     *
     * @param document which the result {@linkplain CachedResult#classify classifies}
     * @return the job, behind validation
     */
    @Transactional
    public ProcessingJob start(Document document, CachedResult result, Instant now) {
        result.pages().forEach(page -> documents.add(page.of(document)));
        Acceptance acceptance = installation.orAs(districts.settings(document.district()));
        Outcome<Draft> judged = acceptance.judge(result.draft());
        ProcessingJob job = ProcessingJob.read(JobId.random(), document, result.draft(), result.tier(), now);
        job.advance(pipeline, judged, now, Duration.ZERO);
        jobs.add(job);
        publication.keep(job, document, acceptance, judged, now);
        jobs.advanced(job, judged, now);
        return job;
    }
}
