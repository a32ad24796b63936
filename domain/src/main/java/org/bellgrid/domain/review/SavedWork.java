package org.bellgrid.domain.review;

import java.time.Instant;

/**
 * What a reviewer has made of a draft so far.
 *
 * @param work a text in JSON, as it was {@linkplain Works#keep kept}
 */
public record SavedWork(String work, Instant savedAt) {}
