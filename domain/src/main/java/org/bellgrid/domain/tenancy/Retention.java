package org.bellgrid.domain.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * How long a district's things are kept, in days from 1 to 3650; {@code null} for as long as the installation's default.
 *
 * @param originalsDays uploaded documents with their page images
 * @param jobsDays jobs that have ended, with their history
 */
public record Retention(
        @Nullable Integer originalsDays, @Nullable Integer jobsDays) {
    public static final int LONGEST = 3650;
}
