package org.bellgrid.domain.operation;

import java.time.Instant;
import java.util.UUID;

/**
 * A server of the installation, from one start to its end.
 *
 * @param seenAt when it last said how it is
 * @param drained whether it has been told to take nothing new
 */
public record Instance(
        UUID id, InstanceDetails details, InstanceState state, Instant startedAt, Instant seenAt, boolean drained) {}
