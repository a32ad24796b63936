package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.DocumentPage;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.problem.Problem;

/** The pages that a caller may see. Looked up in short transactions, so that none is open while images are made. */
@Dependent
class Pages {
    private final Caller caller;
    private final Documents documents;

    @Inject
    Pages(Caller caller, Documents documents) {
        this.caller = caller;
        this.documents = documents;
    }

    /**
     * A document.
     *
     * @throws ProblemException when the caller's district has no such document
     */
    @Transactional
    public Document document(UUID id) {
        return documents
                .find(caller.district(), new DocumentId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /**
     * All of a document, in order.
     *
     * @throws ProblemException when the caller's district has no such document
     */
    @Transactional
    public List<DocumentPage> of(UUID document) {
        return documents.pages(document(document));
    }

    /**
     * One of a document.
     *
     * @param number from 1
     * @throws ProblemException when there is no such page
     */
    @Transactional
    public DocumentPage page(UUID document, int number) {
        return of(document).stream()
                .filter(page -> page.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }
}
