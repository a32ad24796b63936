package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.SpotReading;

/** Lends a reader to somebody who waits for its answer. */
@Dependent
class SpotReader implements SpotReading {
    /** A person would rather try again than wait longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Readers readers;

    @Inject
    SpotReader(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<ReadResult> read(ReadRequest.ReadPart request) {
        return readers.askSoon(request, PATIENCE);
    }
}
