package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How large an uploaded file may be. */
@Dependent
public class UploadLimit {
    /** What the rest of an upload may take: boundaries, headers, metadata. */
    private static final long ENVELOPE_BYTES = 64 << 10;

    private final long fileBytes;

    /** The default is 25 MiB. */
    @Inject
    UploadLimit(@ConfigProperty(name = "bellgrid.upload.max-bytes", defaultValue = "26214400") long fileBytes) {
        this.fileBytes = fileBytes;
    }

    long fileBytes() {
        return fileBytes;
    }

    /** What a whole request may have. */
    public long requestBytes() {
        return fileBytes + ENVELOPE_BYTES;
    }
}
