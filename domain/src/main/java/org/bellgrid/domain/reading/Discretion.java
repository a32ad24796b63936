package org.bellgrid.domain.reading;

import java.util.Set;

/**
 * What outside readers do not get to see of a document.
 *
 * @param names whether names of persons are kept from them, as far as they are known or a title gives them away
 * @param known words that are names of persons, in any case and with or without their accents
 */
public record Discretion(boolean names, Set<String> known) {
    /** They see whatever they are asked about. */
    public static final Discretion NONE = new Discretion(false, Set.of());

    public Discretion {
        known = Set.copyOf(known);
    }
}
