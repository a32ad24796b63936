package org.bellgrid.processing.runtime;

import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.ProcessingJob;

/** What one stage does. It knows neither the stage before nor the one after. */
public interface StageWork<T> {
    /**
     * Works on a job. No transaction is open, and the job is a copy: what must last goes into the outcome's product.
     *
     * @throws TransientFault when another attempt may succeed
     */
    Outcome<T> work(ProcessingJob job) throws TransientFault;

    /** Keeps the product, in the transaction that moves the job on; called only when the lease still holds. */
    void keep(ProcessingJob job, Outcome<T> outcome);
}
