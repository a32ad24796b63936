package org.bellgrid.domain.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What the server asks of a reader process. The bytes are the original document's; nobody may change them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(ReadRequest.Classify.class),
    @JsonSubTypes.Type(ReadRequest.Prepare.class),
    @JsonSubTypes.Type(ReadRequest.Read.class)
})
public sealed interface ReadRequest {
    byte[] document();

    ReadingLimits limits();

    /** What is it, and is it safe? Answered by {@link ReadResult.Classified}; looks at headers and structure only. */
    record Classify(byte[] document, ReadingLimits limits) implements ReadRequest {}

    /**
     * Upright images of the pages for people to look at. Answered by {@link ReadResult.Prepared}, with as many pages as
     * one answer holds.
     *
     * @param firstPage the first page wanted, from 1
     */
    record Prepare(DocumentKind kind, byte[] document, ReadingLimits limits, int firstPage) implements ReadRequest {
        public Prepare {
            if (firstPage < 1) {
                throw new IllegalArgumentException("pages are counted from 1, not from " + firstPage);
            }
        }
    }

    /**
     * The timetables on it. Answered by {@link ReadResult.Drafted}.
     *
     * @param language an ISO 639-1 code given by the uploader, to choose dictionaries; {@code null} when unknown
     */
    record Read(
            DocumentKind kind,
            byte[] document,
            ReadingLimits limits,
            @Nullable String language) implements ReadRequest {}
}
