package org.bellgrid.domain.document;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.cache.LlmAnswers;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.DistrictId;

/** Takes documents out: first what the database knows of them, then the bytes that nobody else has uploaded, too. */
@Dependent
public class Removal {
    private final Transactions transactions;

    @Inject
    Removal(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Deletes a document, its pages and its jobs, and their bytes.
     *
     * @param published whether what has been published of it goes with it; what people have made of it since as well
     * @return {@code false} when the district has no such document
     * @throws IOException when bytes cannot be deleted; then nothing refers to them any more
     */
    public boolean remove(DistrictId district, DocumentId id, boolean published) throws IOException {
        Optional<Set<ContentHash>> bytes = transactions.removeRows(district, id, published);
        for (ContentHash each : bytes.orElse(Set.of())) {
            transactions.removeBytes(each);
        }
        return bytes.isPresent();
    }

    /** One after the other: bytes may be deleted once it is certain that no row speaks of them. */
    @Dependent
    static class Transactions {
        private final Documents documents;
        private final ResultCache cache;
        private final LlmAnswers answers;
        private final Blobs blobs;

        @Inject
        Transactions(Documents documents, ResultCache cache, LlmAnswers answers, Blobs blobs) {
            this.documents = documents;
            this.cache = cache;
            this.answers = answers;
            this.blobs = blobs;
        }

        /** Returns the bytes that the document referred to. */
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        Optional<Set<ContentHash>> removeRows(DistrictId district, DocumentId id, boolean published) {
            return documents.find(district, id).map(document -> {
                Stream<ContentHash> images = documents.pages(document).stream().flatMap(page -> page.bytes().stream());
                Set<ContentHash> bytes =
                        Stream.concat(Stream.of(document.contentHash()), images).collect(Collectors.toSet());
                documents.lock(document);
                if (published) {
                    documents.removePublished(document);
                }
                documents.remove(document);
                cache.forgetUnused(document);
                answers.forgetUnused(document);
                return bytes;
            });
        }

        @AllDistricts
        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void removeBytes(ContentHash bytes) throws IOException {
            if (documents.isUnused(bytes)) {
                blobs.delete(bytes);
            }
        }
    }
}
