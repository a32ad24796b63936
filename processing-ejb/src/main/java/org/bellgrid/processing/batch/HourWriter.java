package org.bellgrid.processing.batch;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.bellgrid.processing.batch.MetricsTables.Hour;

/** Rolls hours up. */
@Named
@Dependent
class HourWriter extends AbstractItemWriter {
    @Inject
    MetricsTables tables;

    @Override
    public void writeItems(List<Object> items) {
        items.forEach(hour -> tables.rollUp((Hour) hour));
    }
}
