package org.bellgrid.domain.tenancy;

import org.bellgrid.domain.draft.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How sure a district wants readers to be; {@code null} for the installation's default.
 *
 * @param acceptance the confidence from which on a draft is published without a person
 * @param escalation the confidence below which a block goes to the next tier
 */
public record Thresholds(
        @Nullable Confidence acceptance, @Nullable Confidence escalation) {}
