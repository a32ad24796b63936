package org.bellgrid.domain.event;

import org.bellgrid.domain.tenancy.DistrictId;

/** Said inside the transaction that writes an event of a district; who waits for events need only listen from time to time. */
public record Announced(DistrictId district) {}
