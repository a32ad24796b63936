package org.bellgrid.extraction.generator;

import java.util.List;
import java.util.Set;

/**
 * A page with its truth.
 *
 * @param kind as in the truth: {@code grid-days-across}, {@code list}, {@code negative}, …
 * @param tabular whether Word and Excel can show it, since no area covers another
 */
record Drawing(
        Page page,
        String kind,
        boolean tabular,
        Set<String> traits,
        String language,
        Truth.Metadata metadata,
        boolean periodOnly,
        List<Truth.Block> blocks) {}
