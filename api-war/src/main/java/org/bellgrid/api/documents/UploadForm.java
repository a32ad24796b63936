package org.bellgrid.api.documents;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the API's description. */
@Schema(name = "UploadForm", requiredProperties = "file")
record UploadForm(
        @Schema(type = SchemaType.STRING, format = "binary") String file,
        @Nullable Metadata metadata) {}
