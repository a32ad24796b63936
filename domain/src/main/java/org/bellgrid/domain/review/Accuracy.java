package org.bellgrid.domain.review;

import java.time.LocalDate;

/**
 * How right what was published without a person is, as second looks have found.
 *
 * @param week its Monday (UTC)
 * @param documents that were looked at
 * @param documentsRight those in which all was right
 * @param blocks that were published or should have been
 * @param right those that were published as they are
 */
public record Accuracy(LocalDate week, long documents, long documentsRight, long blocks, long right) {
    /** The share of the blocks that is right. */
    public Proportion proportion() {
        return new Proportion(right, blocks);
    }
}
