package org.bellgrid.domain.review;

import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.reading.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, and who has it.
 *
 * @param name what the uploader calls the document, or else the file's name
 * @param className as the uploader says it, or else as printed
 * @param pages {@code null} where the format has none of its own
 * @param school the name of the school that it was uploaded for
 * @param assignee the name of whoever has the task, or has settled it
 */
public record Sheet(
        DocumentId document,
        String name,
        @Nullable String className,
        @Nullable DocumentKind kind,
        @Nullable Integer pages,
        @Nullable String school,
        @Nullable String assignee) {}
