package org.bellgrid.domain.pipeline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the engine has seen of a job's document, in its own form. */
@Entity
@Table(name = "seen_documents")
public class SeenDocument {
    @Id
    @Column(name = "job_id")
    private UUID jobId;

    @Column(name = "district_id")
    private UUID districtId;

    @Column
    private byte[] seen;

    protected SeenDocument() {}

    SeenDocument(ProcessingJob job, byte[] seen) {
        this.jobId = job.id().value();
        this.districtId = job.district().value();
        this.seen = seen.clone();
    }

    void replace(byte[] newer) {
        seen = newer.clone();
    }

    byte[] seen() {
        return seen.clone();
    }
}
