package org.bellgrid.api.documents;

import org.bellgrid.api.FileName;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one file of a batch: either it was accepted, or there is an error.
 *
 * @param fileName as it stands in the archive, without folders
 * @param errorCode as a problem's {@code code}
 * @param errorMessage the same for people, in English
 */
@Schema(name = "BatchItem")
record BatchItem(
        String fileName,
        @Nullable Accepted accepted,
        @Schema(ref = "ProblemCode") @Nullable String errorCode,
        @Nullable String errorMessage) {
    static BatchItem accepted(FileName name, Accepted accepted) {
        return new BatchItem(name.value(), accepted, null, null);
    }

    static BatchItem refused(FileName name, ProblemException said) {
        String message = said.errors().stream()
                .findFirst()
                .map(BatchItem::sentence)
                .or(said::detail)
                .orElse(said.problem().title());
        return new BatchItem(name.value(), null, said.problem().name(), message);
    }

    private static String sentence(FieldError error) {
        return "%s %s".formatted(error.field(), error.message());
    }
}
