package org.bellgrid.api.documents;

import jakarta.ws.rs.QueryParam;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.document.DocumentFilter;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.reading.DocumentKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which documents a client wants, as it came. */
public class DocumentFilterParameters {
    private static final int LONGEST_SEARCH = 100;

    @QueryParam("status")
    @Parameter(description = "Only those whose newest job has that status", schema = @Schema(ref = "JobStatus"))
    @Nullable
    String status;

    @QueryParam("className")
    @Nullable
    String className;

    @QueryParam("kind")
    @Parameter(description = "What it is by its content, such as pdf")
    @Nullable
    String kind;

    @QueryParam("mine")
    @Parameter(description = "Only those that the caller has uploaded")
    boolean mine;

    @QueryParam("search")
    @Parameter(
            description = "Only those with that text in the name of the file, the name or the class, in whatever case")
    @Nullable
    String search;

    /** Notes what is wrong with it. */
    DocumentFilter filter(FieldChecks checks, Caller caller) {
        return new DocumentFilter(
                className,
                checks.oneOf(DocumentKind.values(), kind, "kind"),
                checks.oneOf(JobStatus.values(), status, "status"),
                mine ? caller.user() : null,
                checks.optional(search, "search", LONGEST_SEARCH));
    }
}
