package org.bellgrid.domain.tenancy;

/**
 * What a district shows to services outside of the installation.
 *
 * @param cloudAllowed whether they see documents at all
 * @param maskNames whether names of persons are made illegible before
 */
public record Disclosure(boolean cloudAllowed, boolean maskNames) {
    /** For districts that have not chosen. */
    static final Disclosure UNSAID = new Disclosure(true, false);
}
