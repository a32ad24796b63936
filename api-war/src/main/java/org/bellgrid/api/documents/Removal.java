package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.DocumentPage;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;

/** Takes documents out: first what the database knows of them, then the bytes that nobody else has uploaded, too. */
@Dependent
class Removal {
    private final Documents documents;
    private final Blobs blobs;

    @Inject
    Removal(Documents documents, Blobs blobs) {
        this.documents = documents;
        this.blobs = blobs;
    }

    /**
     * Deletes a document, its pages and its jobs.
     *
     * @return the bytes that it referred to
     */
    @Transactional
    public Set<ContentHash> ofRows(DistrictId district, DocumentId id) {
        Document document = documents.find(district, id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        Stream<ContentHash> images = documents.pages(document).stream().map(DocumentPage::image);
        Set<ContentHash> bytes =
                Stream.concat(Stream.of(document.contentHash()), images).collect(Collectors.toSet());
        documents.remove(document);
        return bytes;
    }

    /** Deletes bytes to which no document of any district refers. */
    @AllDistricts
    @Transactional
    public void ofBytes(ContentHash bytes) throws IOException {
        if (documents.isUnused(bytes)) {
            blobs.delete(bytes);
        }
    }
}
