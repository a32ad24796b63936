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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API, version 1. */
@ApplicationPath("v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({Roles.TEACHER, Roles.REVIEWER, Roles.ADMIN, Roles.OPERATOR, Roles.CLIENT})
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
                        description = "School timetables go in as documents and come back as time blocks."),
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
