package org.bellgrid.processing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Drops what has been kept long enough. */
@Named
@Dependent
class PartitionDropper extends AbstractBatchlet {
    @Inject
    MetricsTables tables;

    @Override
    public String process() {
        tables.dropOldPartitions();
        return "dropped";
    }
}
