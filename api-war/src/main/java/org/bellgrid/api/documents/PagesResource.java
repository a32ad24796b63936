package org.bellgrid.api.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.DocumentPage;
import org.bellgrid.domain.reading.PagePart;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Documents as people look at them. */
@Path("documents/{id}/pages")
@ApplicationScoped
@RolesAllowed({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.CLIENT})
@Tag(name = "Documents")
public class PagesResource {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";

    /** Images never change; that somebody may no longer see them has to be noticed soon. */
    private static final String KEPT_FOR_A_WHILE = "private, max-age=600";

    @Inject
    Blobs blobs;

    @Inject
    Pages pages;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPages",
            summary = "A document's pages",
            description = "None of formats that have no pages of their own, and none before they have been prepared.")
    @APIResponseSchema(value = PageList.class, responseCode = "200", responseDescription = "The pages, in order")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public PageList list(@PathParam("id") UUID id) {
        return new PageList(pages.of(id).stream().map(PageView::of).toList());
    }

    @GET
    @Path("{number}")
    @Produces(PNG)
    @Operation(operationId = "getDocumentPage", summary = "A page's full image, at most 2,000 pixels a side")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response page(
            @PathParam("id") UUID id,
            @Parameter(description = "Which page, from 1") @PathParam("number") int number,
            @Context Request request)
            throws IOException {
        ContentHash image = pages.page(id, number).image();
        return answer(request, image.hex(), PNG, () -> blobs.read(image));
    }

    @GET
    @Path("{number}/preview")
    @Produces({JPEG, PNG})
    @Operation(
            operationId = "getPagePreview",
            summary = "A page's image for a screen, at most 1,600 pixels a side",
            description =
                    "A JPEG; the full image, a PNG, of the few documents that were prepared before there were previews.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = {
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response preview(
            @PathParam("id") UUID id,
            @Parameter(description = "Which page, from 1") @PathParam("number") int number,
            @Parameter(
                            description = "A thumbnail instead, at most 320 pixels a side",
                            schema = @Schema(type = SchemaType.STRING, enumeration = "small"))
                    @QueryParam("size")
                    @Nullable
                    String size,
            @Context Request request)
            throws IOException {
        DocumentPage page = pages.page(id, number);
        FieldChecks checks = new FieldChecks();
        checks.that(size == null || size.equals("small"), "size", "must be small");
        checks.orThrow();
        if (page.preview().isEmpty()) {
            return answer(request, page.image().hex(), PNG, () -> blobs.read(page.image()));
        }
        ContentHash preview = page.preview().get();
        return size == null
                ? answer(request, preview.hex(), JPEG, () -> blobs.read(preview))
                : answer(request, preview.hex() + "-small", JPEG, () -> ScaledImages.small(blobs.read(preview)));
    }

    @GET
    @Path("{number}/crop")
    @Produces(JPEG)
    @Operation(
            operationId = "getPagePart",
            summary = "A part of a page from near, at most 1,200 pixels a side",
            description = "Its edges are fractions of the page's width and height, as in a time block's polygon.")
    @APIResponse(
            responseCode = "200",
            description = "The part",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is as the ETag in If-None-Match says")
    @APIResponse(ref = "Problem", responseCode = "400")
    @APIResponse(ref = "Problem", responseCode = "401")
    @APIResponse(ref = "Problem", responseCode = "404")
    public Response part(
            @PathParam("id") UUID id,
            @Parameter(description = "Which page, from 1") @PathParam("number") int number,
            @BeanParam PartParameters parameters,
            @Context Request request)
            throws IOException {
        ContentHash image = pages.page(id, number).image();
        PagePart part = parameters.checked();
        String tag = "%s-%s-%s-%s-%s".formatted(image.hex(), part.left(), part.top(), part.right(), part.bottom());
        return answer(request, tag, JPEG, () -> ScaledImages.part(blobs.read(image), part));
    }

    private static Response answer(Request request, String version, String mediaType, Making making)
            throws IOException {
        EntityTag tag = new EntityTag(version);
        Optional<Response.ResponseBuilder> unchanged = Optional.ofNullable(request.evaluatePreconditions(tag));
        Response.ResponseBuilder answer =
                unchanged.isPresent() ? unchanged.get() : Response.ok(making.image(), mediaType);
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, KEPT_FOR_A_WHILE)
                .build();
    }

    /** Comes by an image's bytes. */
    @FunctionalInterface
    private interface Making {
        byte[] image() throws IOException;
    }
}
