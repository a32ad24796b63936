package org.bellgrid.api.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** All that is kept of a person: one object for the account, and a list for each kind of thing that refers to it. */
@Schema(
        name = "PersonalData",
        type = SchemaType.OBJECT,
        properties = {
            @SchemaProperty(
                    name = "account",
                    type = SchemaType.OBJECT,
                    additionalProperties = Object.class,
                    description = "Name, address and role"),
            @SchemaProperty(name = "sessions", type = SchemaType.ARRAY, description = "When the person was signed in"),
            @SchemaProperty(name = "invitations", type = SchemaType.ARRAY, description = "Not used yet"),
            @SchemaProperty(name = "uploads", type = SchemaType.ARRAY, description = "Documents"),
            @SchemaProperty(name = "reviews", type = SchemaType.ARRAY, description = "Review tasks, with notes"),
            @SchemaProperty(name = "corrections", type = SchemaType.ARRAY, description = "Of what a machine had read"),
            @SchemaProperty(name = "changes", type = SchemaType.ARRAY, description = "From the audit log")
        })
record PersonalDataView(@JsonValue JsonNode all) {}
