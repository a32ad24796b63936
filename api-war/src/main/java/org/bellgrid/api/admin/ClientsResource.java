package org.bellgrid.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Passwords;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.account.ApiClient;
import org.bellgrid.domain.account.ApiClients;
import org.bellgrid.domain.account.Scope;
import org.bellgrid.domain.account.Scopes;
import org.bellgrid.domain.account.Secret;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A district's portals. */
@Path("admin/clients")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@Tag(name = "Admin", description = "Running a district")
public class ClientsResource {
    private static final int NAME_LENGTH = 100;
    private static final String SCOPES =
            Arrays.stream(Scope.values()).map(Scope::label).collect(Collectors.joining(", "));

    @Inject
    Caller caller;

    @Inject
    ApiClients clients;

    @Inject
    Clock clock;

    @Inject
    Passwords passwords;

    @Inject
    Users users;

    @POST
    @Operation(
            operationId = "createClient",
            summary = "Let a portal call on its own behalf",
            description = "The secret is in this answer and nowhere else.")
    @APIResponseSchema(
            value = ClientView.class,
            responseCode = "201",
            responseDescription = "The client with its secret")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public Response create(@Nullable WantedClient body) {
        WantedClient wanted = FieldChecks.given(body);
        FieldChecks checks = new FieldChecks();
        String name = checks.required(wanted.name(), "name", NAME_LENGTH).strip();
        List<String> labels = wanted.scopes();
        Optional<Scopes> scopes = labels == null ? Optional.empty() : Scopes.of(labels);
        checks.that(scopes.isPresent(), "scopes", "must be some of " + SCOPES);
        checks.orThrow();
        Secret secret = Secret.random();
        ApiClient client = create(name, secret, scopes.orElseThrow());
        return Response.status(Response.Status.CREATED)
                .entity(ClientView.ofNew(client, secret))
                .build();
    }

    private ApiClient create(String name, Secret secret, Scopes scopes) {
        String nobodysPassword = passwords.hash(Secret.random().value());
        User user = User.forClient(UserId.random(), caller.district(), name, nobodysPassword);
        users.add(user);
        ApiClient client = new ApiClient(user.id(), caller.district(), name, secret, scopes, clock.instant());
        clients.add(client);
        return client;
    }

    @GET
    @Operation(operationId = "listClients", summary = "The district's portals")
    @APIResponseSchema(
            value = ClientList.class,
            responseCode = "200",
            responseDescription = "Oldest first, without secrets")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    public ClientList list() {
        return new ClientList(
                clients.of(caller.district()).stream().map(ClientView::of).toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteClient",
            summary = "Lock a portal out, for good",
            description = "It gets no tokens any more; those that it has are void within 5 s.")
    @APIResponse(responseCode = "204", description = "The portal is locked out")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void delete(@PathParam("id") UUID id) {
        ApiClient client = clients.find(new UserId(id))
                .filter(known -> known.district().equals(caller.district()))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        client.revoke(clock.instant());
        users.find(client.user()).ifPresent(User::close);
    }
}
