package org.bellgrid.api.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.api.problem.UnreadableJson;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an uploader says about a document, as it came; nothing is checked yet.
 *
 * @param priority {@code low}, {@code normal}, {@code high} or {@code urgent}
 * @param language an ISO 639-1 code
 */
@Schema(name = "Metadata")
record Metadata(
        @Nullable String name,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Schema(ref = "Priority") @Nullable String priority,
        @Nullable String language) {
    private static final int LONG_TEXT = 200;
    private static final int SHORT_TEXT = 50;

    static DocumentDetails parse(String json) {
        try {
            Metadata metadata = Mappers.JSON.readValue(json, Metadata.class);
            return metadata == null ? DocumentDetails.NONE : metadata.toDetails();
        } catch (JsonProcessingException e) {
            throw ProblemException.of("metadata", UnreadableJson.describe(e));
        }
    }

    DocumentDetails toDetails() {
        FieldChecks checks = new FieldChecks();
        String languageCode = checks.optional(language, "metadata.language", SHORT_TEXT);
        checks.that(
                languageCode == null || languageCode.matches("[a-z]{2}"),
                "metadata.language",
                "must be an ISO 639-1 code such as \"en\"");
        DocumentDetails details = new DocumentDetails(
                checks.optional(name, "metadata.name", LONG_TEXT),
                checks.optional(className, "metadata.className", LONG_TEXT),
                checks.optional(term, "metadata.term", LONG_TEXT),
                checks.optional(year, "metadata.year", SHORT_TEXT),
                checks.oneOf(Priority.values(), priority, "metadata.priority"),
                languageCode);
        checks.orThrow();
        return details;
    }
}
