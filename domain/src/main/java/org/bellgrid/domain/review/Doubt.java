package org.bellgrid.domain.review;

import java.util.List;

/**
 * Why a person shall look at a draft.
 *
 * @param reason what the machine doubts, in English
 * @param positions of the blocks to look at, from 1; none where the doubt is about the whole
 */
public record Doubt(String reason, List<Integer> positions) {
    public Doubt {
        positions = List.copyOf(positions);
    }
}
