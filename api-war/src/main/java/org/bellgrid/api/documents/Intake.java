package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.bellgrid.api.limits.Idempotency;
import org.bellgrid.api.limits.IdempotencyKey;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.DistrictId;

/** The way of a document whose bytes are in the store into the pipeline, past the readers where its bytes are known. */
@Dependent
class Intake {
    private final KnownBytes known;
    private final Promise promise;

    @Inject
    Intake(KnownBytes known, Promise promise) {
        this.known = known;
        this.promise = promise;
    }

    /**
     * Promises to deal with a document, once for each key.
     *
     * @param answer what the client is told about the job
     */
    Idempotency.Answered<Accepted> acceptOnce(
            Upload upload,
            Blobs.Blob content,
            DistrictId district,
            User uploader,
            Optional<IdempotencyKey> key,
            Function<ProcessingJob, Accepted> answer) {
        return known.use(
                district,
                content.hash(),
                upload.details().language(),
                result -> promise.makeOnce(upload, content, district, uploader, result, key, answer));
    }

    /**
     * Promises to deal with a document.
     *
     * @throws org.bellgrid.api.problem.ProblemException when somebody has deleted the same bytes in this very moment
     */
    ProcessingJob accept(Upload upload, Blobs.Blob content, DistrictId district, User uploader) {
        return known.use(
                district,
                content.hash(),
                upload.details().language(),
                result -> promise.make(upload, content, district, uploader, result));
    }
}
