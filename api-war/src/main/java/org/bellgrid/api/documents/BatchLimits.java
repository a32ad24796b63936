package org.bellgrid.api.documents;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a batch may hold. */
@Dependent
class BatchLimits {
    private final int files;
    private final long bytes;

    /** The defaults are 100 files and 256 MiB. */
    @Inject
    BatchLimits(
            @ConfigProperty(name = "bellgrid.batch.max-files", defaultValue = "100") int files,
            @ConfigProperty(name = "bellgrid.batch.max-bytes", defaultValue = "268435456") long bytes) {
        this.files = files;
        this.bytes = bytes;
    }

    int files() {
        return files;
    }

    /** Of all files together, unpacked. */
    long bytes() {
        return bytes;
    }
}
