package org.bellgrid.processing.validation;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bellgrid.domain.cache.FaultKind;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.tenancy.AllDistricts;

/** Keeps drafts for those who upload the same bytes again. Where that fails, the bytes are read again, and nothing else. */
@Dependent
class Memory {
    private static final System.Logger LOG = System.getLogger(Memory.class.getName());

    private final Transactions transactions;

    @Inject
    Memory(Transactions transactions) {
        this.transactions = transactions;
    }

    void keep(ProcessingJob job) {
        try {
            transactions.keep(job.id());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "job {0}: what was read is not kept for the same bytes: {1}", job.id(), FaultKind.of(e));
        }
    }

    /** Apart from the job's, which a statement that fails would undo. */
    @AllDistricts
    @Dependent
    static class Transactions {
        private final ResultCache cache;

        @Inject
        Transactions(ResultCache cache) {
            this.cache = cache;
        }

        @Transactional(Transactional.TxType.REQUIRES_NEW)
        void keep(JobId job) {
            cache.keep(job);
        }
    }
}
