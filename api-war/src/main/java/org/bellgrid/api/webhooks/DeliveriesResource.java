package org.bellgrid.api.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.webhook.Deliveries;
import org.bellgrid.domain.webhook.DeliveryId;
import org.bellgrid.domain.webhook.DeliveryStatus;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookDelivery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The messages to a webhook. */
@Path("webhooks/{id}/deliveries")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Webhooks")
public class DeliveriesResource {
    private static final Set<String> SORTABLE = Set.of("createdAt", "status", "attempts");

    @Inject
    CallersWebhooks callersWebhooks;

    @Inject
    Clock clock;

    @Inject
    Deliveries deliveries;

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "The messages to a webhook, and what became of them",
            description = "They are kept for 30 days. Can be ordered by createdAt, status and attempts.")
    @APIResponseSchema(value = DeliveryList.class, responseCode = "200", responseDescription = "A page of the list")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response list(
            @PathParam("id") UUID id,
            @BeanParam ListParameters parameters,
            @QueryParam("status") @Nullable String status,
            @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        DeliveryStatus wanted = checks.oneOf(DeliveryStatus.values(), status, "status");
        checks.orThrow();
        Listed<WebhookDelivery> found = deliveries.list(callersWebhooks.get(id), wanted, paging);
        return PageAnswer.of(found, paging, uri, DeliveryView::of, DeliveryList::new);
    }

    @POST
    @Path("{deliveryId}/redeliver")
    @Operation(
            operationId = "redeliver",
            summary = "Have a message sent once more",
            description = "Under the same webhook-id, with as many attempts as a new one.")
    @APIResponseSchema(
            value = DeliveryView.class,
            responseCode = "202",
            responseDescription = "The message, on its way again")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response redeliver(
            @PathParam("id") UUID id,
            @Parameter(description = "Which message") @PathParam("deliveryId") UUID deliveryId) {
        Webhook webhook = callersWebhooks.lock(id);
        WebhookDelivery delivery = deliveries
                .lock(webhook, new DeliveryId(deliveryId))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        CallersWebhooks.demandActive(webhook);
        delivery.redeliver(clock.instant());
        return Response.accepted(DeliveryView.of(delivery)).build();
    }
}
