package org.bellgrid.processing.batch;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import org.bellgrid.processing.batch.MetricsTables.Hour;
import org.jspecify.annotations.Nullable;

/** The hours that are to be rolled up, one after the other. There is no checkpoint: what is done is seen in the tables. */
@Named
@Dependent
class HourReader extends AbstractItemReader {
    @Inject
    MetricsTables tables;

    private Iterator<Hour> hours = Collections.emptyIterator();

    @Override
    public void open(@Nullable Serializable checkpoint) {
        hours = tables.hours().iterator();
    }

    @Override
    public @Nullable Object readItem() {
        return hours.hasNext() ? hours.next() : null;
    }
}
