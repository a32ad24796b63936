package org.bellgrid.api.documents;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Function;
import org.bellgrid.domain.cache.CachedResult;
import org.bellgrid.domain.cache.FaultKind;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** What a district has had read before. Where looking it up or using it fails, the bytes are as good as new. */
@Dependent
class KnownBytes {
    private static final System.Logger LOG = System.getLogger(KnownBytes.class.getName());

    private final Transactions transactions;
    private final CacheLookups lookups;

    @Inject
    KnownBytes(Transactions transactions, CacheLookups lookups) {
        this.transactions = transactions;
        this.lookups = lookups;
    }

    /**
     * Does something with what is known; once more without it where that cannot be taken over. Other faults are the caller's:
     * a commit that seems to have failed may have succeeded, and would be done twice.
     *
     * @param use a transaction of its own, which throws {@link UnusableResult} before it commits
     */
    <T> T use(
            DistrictId district,
            ContentHash bytes,
            @Nullable String language,
            Function<Optional<CachedResult>, T> use) {
        try {
            Optional<CachedResult> known = find(district, bytes, language);
            T done = use.apply(known);
            known.ifPresent(result -> lookups.hit());
            return done;
        } catch (UnusableResult e) {
            fault(bytes, e);
            return use.apply(Optional.empty());
        }
    }

    private Optional<CachedResult> find(DistrictId district, ContentHash bytes, @Nullable String language) {
        try {
            Optional<CachedResult> known = transactions.find(district, bytes, language);
            if (known.isEmpty()) {
                lookups.miss();
            }
            return known;
        } catch (RuntimeException e) {
            fault(bytes, e);
            return Optional.empty();
        }
    }

    private void fault(ContentHash bytes, RuntimeException e) {
        LOG.log(
                WARNING,
                "{0} is read again, since what is known of it cannot be used: {1}",
                bytes.hex(),
                FaultKind.of(e));
        lookups.fault();
    }

    /** Apart from the upload's, which a statement that fails would undo. */
    @Dependent
    static class Transactions {
        private final ResultCache cache;

        @Inject
        Transactions(ResultCache cache) {
            this.cache = cache;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        public Optional<CachedResult> find(DistrictId district, ContentHash bytes, @Nullable String language) {
            return cache.find(district, bytes, language);
        }
    }
}
