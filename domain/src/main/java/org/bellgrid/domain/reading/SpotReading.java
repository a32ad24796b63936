package org.bellgrid.domain.reading;

import java.util.Optional;

/** Reads a part of a page while somebody waits; a port, since only the pipeline has readers. */
@FunctionalInterface
public interface SpotReading {
    /**
     * Has it read by a reader that is free within seconds.
     *
     * @return {@link ReadResult.PartRead} or {@link ReadResult.Refused}; empty when all readers have been busy
     */
    Optional<ReadResult> read(ReadRequest.ReadPart request);
}
