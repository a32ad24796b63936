package org.bellgrid.api.timetables;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
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

    /** Notes what is wrong with it. */
    TimetableFilter filter(FieldChecks checks) {
        UUID document = checks.id(documentId, "documentId");
        return new TimetableFilter(
                checks.oneOf(TimetableStatus.values(), status, "status"),
                teacher,
                className,
                term,
                document == null ? null : new DocumentId(document));
    }
}
