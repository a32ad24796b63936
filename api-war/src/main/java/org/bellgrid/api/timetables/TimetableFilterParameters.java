package org.bellgrid.api.timetables;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.timetable.TimetableFilter;
import org.bellgrid.domain.timetable.TimetableStatus;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which timetables a client wants, as it came. */
public class TimetableFilterParameters {
    private static final int LONGEST_SEARCH = 100;

    @QueryParam("status")
    @Parameter(schema = @Schema(ref = "TimetableStatus"))
    @Nullable
    String status;

    @QueryParam("teacher")
    @Nullable
    String teacher;

    @QueryParam("className")
    @Nullable
    String className;

    @QueryParam("term")
    @Nullable
    String term;

    @QueryParam("documentId")
    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Nullable
    String documentId;

    @QueryParam("mine")
    @Parameter(description = "Only those read from documents that the caller has uploaded")
    boolean mine;

    @QueryParam("search")
    @Parameter(description = "Only those with that text in their name, class, teacher or term, in whatever case")
    @Nullable
    String search;

    /** Notes what is wrong with it. */
    TimetableFilter filter(FieldChecks checks, Caller caller) {
        UUID document = checks.id(documentId, "documentId");
        return new TimetableFilter(
                checks.oneOf(TimetableStatus.values(), status, "status"),
                teacher,
                className,
                term,
                document == null ? null : new DocumentId(document),
                mine ? caller.user() : null,
                checks.optional(search, "search", LONGEST_SEARCH));
    }
}
