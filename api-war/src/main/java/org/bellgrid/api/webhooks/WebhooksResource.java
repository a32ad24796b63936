package org.bellgrid.api.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.editing.MergePatch;
import org.bellgrid.api.lists.ListParameters;
import org.bellgrid.api.lists.PageAnswer;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.webhook.Webhook;
import org.bellgrid.domain.webhook.WebhookDetails;
import org.bellgrid.domain.webhook.Webhooks;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where a district wants to hear of what happens. */
@Path("webhooks")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Webhooks", description = "Being told instead of asking")
public class WebhooksResource {
    /** Every event becomes a message for each. */
    private static final int MOST = 20;

    private static final Set<String> SORTABLE = Set.of("createdAt", "url");

    @Inject
    Caller caller;

    @Inject
    CallersWebhooks callersWebhooks;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "bellgrid.webhooks.plain-http", defaultValue = "false")
    boolean plainHttp;

    @Inject
    Webhooks webhooks;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createWebhook",
            summary = "Be told of events",
            description = "Messages and signatures are as Standard Webhooks has them (standardwebhooks.com)."
                    + " The secret is in this answer and nowhere else.")
    @APIResponseSchema(
            value = WebhookView.class,
            responseCode = "201",
            responseDescription = "The webhook with its secret")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response create(@Nullable WebhookInput input, @Context UriInfo uri) {
        WebhookDetails details = FieldChecks.given(input).checked(plainHttp);
        if (webhooks.count(caller.district()) >= MOST) {
            throw new ProblemException(Problem.CONFLICT, "A district has at most %d webhooks.".formatted(MOST));
        }
        Webhook webhook = new Webhook(caller.district(), details, clock.instant());
        webhooks.add(webhook);
        URI address = uri.getAbsolutePathBuilder().path(webhook.id().toString()).build();
        return Response.created(address).entity(WebhookView.withSecret(webhook)).build();
    }

    @GET
    @Operation(
            operationId = "listWebhooks",
            summary = "The district's webhooks",
            description = "Without secrets. Can be ordered by createdAt and url.")
    @APIResponseSchema(value = WebhookList.class, responseCode = "200", responseDescription = "A page of the list")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response list(@BeanParam ListParameters parameters, @Context UriInfo uri) {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        checks.orThrow();
        Listed<Webhook> found = webhooks.list(caller.district(), paging);
        return PageAnswer.of(found, paging, uri, WebhookView::of, WebhookList::new);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getWebhook", summary = "A webhook", description = "Without its secret.")
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "The webhook")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public WebhookView webhook(@PathParam("id") UUID id) {
        return WebhookView.of(callersWebhooks.get(id));
    }

    @PATCH
    @Path("{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeWebhook",
            summary = "Change a webhook, or switch it off or on",
            description =
                    "A JSON merge patch: null clears a field, and what is not named stays as it is. What is on its way"
                            + " to a webhook that is switched off is given up.")
    @RequestBody(
            content =
                    @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = WebhookInput.class)))
    @APIResponseSchema(value = WebhookView.class, responseCode = "200", responseDescription = "The webhook")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public WebhookView change(@PathParam("id") UUID id, @Nullable JsonNode patch) {
        Webhook webhook = callersWebhooks.lock(id);
        WebhookInput wanted = MergePatch.apply(WebhookInput.of(webhook.details()), patch, WebhookInput.class);
        webhooks.change(webhook, wanted.checked(plainHttp), clock.instant());
        return WebhookView.of(webhook);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "deleteWebhook", summary = "Delete a webhook with all messages to it")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void delete(@PathParam("id") UUID id) {
        webhooks.remove(callersWebhooks.lock(id));
    }

    @POST
    @Path("{id}/secret")
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Have messages signed with another secret",
            description =
                    "For 24 h they are signed with the old one, too. The secret is in this answer and nowhere else.")
    @APIResponseSchema(
            value = WebhookView.class,
            responseCode = "200",
            responseDescription = "The webhook with its new secret")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public WebhookView rotateSecret(@PathParam("id") UUID id) {
        Webhook webhook = callersWebhooks.lock(id);
        webhook.rotateSecret(clock.instant());
        return WebhookView.withSecret(webhook);
    }

    @POST
    @Path("{id}/ping")
    @Operation(
            operationId = "pingWebhook",
            summary = "Send a message of the type webhook.ping",
            description = "To see whether messages arrive. It is sent whatever types the webhook has asked for.")
    @APIResponseSchema(
            value = DeliveryView.class,
            responseCode = "202",
            responseDescription = "The message, on its way")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    @APIResponse(ref = "Problem", responseCode = "409")
    public Response ping(@PathParam("id") UUID id) {
        Webhook webhook = callersWebhooks.lock(id);
        CallersWebhooks.demandActive(webhook);
        return Response.accepted(DeliveryView.of(webhooks.ping(webhook, clock.instant())))
                .build();
    }
}
