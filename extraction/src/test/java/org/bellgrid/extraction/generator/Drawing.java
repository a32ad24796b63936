package org.bellgrid.extraction.generator;

import java.util.List;
import java.util.Set;

/**
 * A page with its truth.
 *
 * @param kind as in the truth: {@code grid-days-across}, {@code list}, {@code negative}, …
 */
record Drawing(
        Page page,
        String kind,
        Set<String> traits,
        String language,
        Truth.Metadata metadata,
        boolean periodOnly,
        List<Truth.Block> blocks) {
    Drawing ofKind(String other) {
        return new Drawing(page, other, traits, language, metadata, periodOnly, blocks);
    }
}
