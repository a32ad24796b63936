package org.bellgrid.api.documents;

import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of an upload, for the API's description. */
@Schema(name = "UploadForm", requiredProperties = "file")
record UploadForm(
        @Schema(type = SchemaType.STRING, format = "binary") String file,

        @Schema(
                type = SchemaType.STRING,
                description = "What is known about it, as JSON",
                contentMediaType = MediaType.APPLICATION_JSON,
                contentSchema = Metadata.class)
        String metadata) {}
