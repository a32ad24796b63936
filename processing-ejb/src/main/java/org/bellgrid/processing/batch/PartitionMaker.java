package org.bellgrid.processing.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Has a partition ready before its month begins. */
@Named
@Dependent
class PartitionMaker extends AbstractBatchlet {
    @Inject
    MetricsTables tables;

    @Override
    public String process() {
        tables.makePartitions();
        return "made";
    }
}
