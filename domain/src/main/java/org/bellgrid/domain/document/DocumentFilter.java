package org.bellgrid.domain.document;

import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.reading.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a district are wanted; what is {@code null} does not matter.
 *
 * @param status of the newest job
 * @param uploader whose they are
 * @param search what is in the name of the file, the name or the class, in whatever case
 */
public record DocumentFilter(
        @Nullable String className,
        @Nullable DocumentKind kind,
        @Nullable JobStatus status,
        @Nullable UserId uploader,
        @Nullable String search) {}
