package org.bellgrid.api;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.problem.ProblemView;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlow;
import org.eclipse.microprofile.openapi.annotations.security.OAuthFlows;
import org.eclipse.microprofile.openapi.annotations.security.OAuthScope;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The REST API, version 1. */
@ApplicationPath("v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR, Roles.CLIENT})
@SecurityScheme(
        securitySchemeName = "clientCredentials",
        type = SecuritySchemeType.OAUTH2,
        description = "A portal gets its token with its own credentials.",
        flows =
                @OAuthFlows(
                        clientCredentials =
                                @OAuthFlow(
                                        tokenUrl = "/api/v1/auth/token",
                                        scopes = {
                                            @OAuthScope(name = "documents:read", description = "Follow documents"),
                                            @OAuthScope(name = "documents:write", description = "Upload documents"),
                                            @OAuthScope(name = "timetables:read", description = "Fetch timetables"),
                                            @OAuthScope(name = "timetables:write", description = "Correct timetables")
                                        })))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token that signing in has given.")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Bellgrid",
                        version = "1",
                        description = "School timetables go in as documents and come back as time blocks."
                                + " Upload a document, follow its job until it is completed, fetch the timetable,"
                                + " correct it, export it. Every error is a problem document (RFC 9457): decide by"
                                + " its code."),
        servers = @Server(url = "/api", description = "This server"),
        components =
                @Components(
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "What is the matter",
                                        content =
                                                @Content(
                                                        mediaType = Json.PROBLEM,
                                                        schema = @Schema(implementation = ProblemView.class)))),
        security = @SecurityRequirement(name = "token"))
public class Api extends Application {}
