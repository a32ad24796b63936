package org.bellgrid.domain.document;

import org.bellgrid.domain.tenancy.DistrictId;

/** A document that has been kept for as long as its district wants. */
public record Expired(DistrictId district, DocumentId document) {}
