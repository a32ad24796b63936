package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.audit.AuditEntry;
import org.bellgrid.domain.audit.AuditFilter;
import org.bellgrid.domain.audit.AuditLog;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has changed what in the district. */
@Path("admin/audit-log")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin")
public class AuditResource {
    private static final Set<String> SORTABLE = Set.of("createdAt");

    @Inject
    AuditLog log;

    @Inject
    Caller caller;

    @GET
    @Operation(
            operationId = "listAuditLog",
            summary = "Who has changed what in the district",
            description = "Log-ins are there as sessions that were created. Can be ordered by createdAt.")
    @APIResponseSchema(value = AuditList.class, responseCode = "200", responseDescription = "A page of the log")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response list(
            @BeanParam ListParameters parameters,
            @Parameter(description = "Only what that user or client has done") @QueryParam("actor") @Nullable
                    String actor,
            @Parameter(description = "Only what was created, changed or deleted") @QueryParam("action") @Nullable
                    String action,
            @Parameter(description = "Only what was done to things of that kind, such as timetables")
                    @QueryParam("entity")
                    @Nullable
                    String entity,
            @Parameter(description = "Only what was done to that one") @QueryParam("entityId") @Nullable
                    String entityId,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        AuditFilter filter =
                new AuditFilter(checks.id(actor, "actor"), action, entity, checks.id(entityId, "entityId"));
        checks.orThrow();
        Listed<AuditEntry> found = log.list(caller.district(), filter, paging);
        return PageAnswer.of(found, paging, uri, AuditEntryView::of, AuditList::new);
    }

    @GET
    @Path("integrity")
    @Operation(
            operationId = "checkAuditLog",
            summary = "Whether the audit log is what was written",
            description = "Every entry's hash covers the one before it; all of them are computed anew.")
    @APIResponseSchema(value = AuditIntegrity.class, responseCode = "200", responseDescription = "What was found")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public AuditIntegrity check() {
        return AuditIntegrity.of(log.check(caller.district()));
    }
}
