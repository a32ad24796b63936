package org.bellgrid.api.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.bellgrid.api.Label;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.operation.Pause;
import org.bellgrid.domain.operation.Pauses;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.tier.OutsideTiers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Pausing a stage or a tier, on all servers, until it is resumed. */
@Path("admin/operations")
@ApplicationScoped
@RolesAllowed(Roles.OPERATOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
@AllDistricts
@Tag(name = "Admin")
public class PausesResource {
    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Pauses pauses;

    @Inject
    OutsideTiers tiers;

    @PUT
    @Path("stages/{stage}/pause")
    @Operation(
            operationId = "pauseStage",
            summary = "Have a stage take no job",
            description =
                    "What it works on it finishes; other jobs wait in front of it, uncounted and in their order, until"
                            + " it is resumed. Where it is paused already, the reason is replaced.")
    @APIResponseSchema(value = PauseView.class, responseCode = "200", responseDescription = "It is paused")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public PauseView pauseStage(
            @Parameter(description = "A stage where the machine works, such as ocr") @PathParam("stage") String name,
            @Nullable PauseInput body) {
        Stage stage = stage(name);
        pauses.pause(stage, PauseInput.in(body), caller.user(), clock.instant());
        return paused(pauses.all().stages(), stage);
    }

    @DELETE
    @Path("stages/{stage}/pause")
    @Operation(
            operationId = "resumeStage",
            summary = "Have a stage go on",
            description = "Nothing changes when it is not paused.")
    @APIResponse(responseCode = "204", description = "It goes on")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void resumeStage(
            @Parameter(description = "A stage where the machine works, such as ocr") @PathParam("stage") String name) {
        pauses.resume(stage(name));
    }

    @PUT
    @Path("tiers/{tier}/pause")
    @Operation(
            operationId = "pauseTier",
            summary = "Have a tier not called",
            description = "Jobs pass it by, as they do when its calls fail, and say so. Where it is paused already, the"
                    + " reason is replaced.")
    @APIResponseSchema(value = PauseView.class, responseCode = "200", responseDescription = "It is paused")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public PauseView pauseTier(
            @Parameter(description = "An outside tier: cloud_ocr or llm") @PathParam("tier") String name,
            @Nullable PauseInput body) {
        ReaderTier tier = tier(name);
        pauses.pause(tier, PauseInput.in(body), caller.user(), clock.instant());
        return paused(pauses.all().tiers(), tier);
    }

    @DELETE
    @Path("tiers/{tier}/pause")
    @Operation(
            operationId = "resumeTier",
            summary = "Have a tier called again",
            description = "Nothing changes when it is not paused.")
    @APIResponse(responseCode = "204", description = "It is called again")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "403")
    @APIResponse(ref = "Problem", responseCode = "404")
    public void resumeTier(
            @Parameter(description = "An outside tier: cloud_ocr or llm") @PathParam("tier") String name) {
        pauses.resume(tier(name));
    }

    private static Stage stage(String name) {
        return named(Arrays.stream(Stage.values()).filter(Stage::isWoken), name);
    }

    private ReaderTier tier(String name) {
        return named(tiers.all().stream().map(OutsideTier::reader), name);
    }

    private static <E extends Enum<E>> E named(Stream<E> constants, String name) {
        return constants
                .filter(constant -> Label.of(constant).equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static <E> PauseView paused(Map<E, Pause> all, E what) {
        PauseView view = PauseView.of(all.get(what));
        if (view == null) {
            throw new IllegalStateException(what + " was not paused");
        }
        return view;
    }
}
