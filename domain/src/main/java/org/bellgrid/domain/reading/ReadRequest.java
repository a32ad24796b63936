package org.bellgrid.domain.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.bellgrid.domain.draft.Confidence;
import org.jspecify.annotations.Nullable;

/** What the server asks of a reader process. Documents are the original bytes; nobody may change any bytes in here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(ReadRequest.Classify.class),
    @JsonSubTypes.Type(ReadRequest.Prepare.class),
    @JsonSubTypes.Type(ReadRequest.Read.class),
    @JsonSubTypes.Type(ReadRequest.ReadPart.class),
    @JsonSubTypes.Type(ReadRequest.Show.class),
    @JsonSubTypes.Type(ReadRequest.Reconsider.class),
    @JsonSubTypes.Type(ReadRequest.Ask.class),
    @JsonSubTypes.Type(ReadRequest.Weigh.class)
})
public sealed interface ReadRequest {
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

    /**
     * What stands on a part of a page, for somebody who points to it. Answered by {@link ReadResult.PartRead}.
     *
     * @param page from 1
     * @param part of the page as {@link Prepare} shows it
     * @param language as for {@link Read}
     */
    record ReadPart(
            DocumentKind kind,
            byte[] document,
            ReadingLimits limits,
            int page,
            PagePart part,
            @Nullable String language)
            implements ReadRequest {}

    /**
     * What has not been read for sure, for outside readers to look at. Answered by {@link ReadResult.Shown}.
     *
     * @param seen as {@link ReadResult.Drafted} holds it
     */
    record Show(byte[] seen, Discretion discretion) implements ReadRequest {}

    /**
     * The timetables on it, now that an outside reader has looked at what was unsure. Answered by {@link ReadResult.Drafted}.
     *
     * @param seen as {@link ReadResult.Drafted} holds it
     * @param discretion as it was shown with
     * @param answers what the reader sees on each of the pictures of {@link ReadResult.Shown}
     */
    record Reconsider(byte[] seen, Discretion discretion, List<List<SheetWord>> answers) implements ReadRequest {
        public Reconsider {
            answers = answers.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A question about the blocks that are in doubt, for a language model. Answered by {@link ReadResult.Asked}.
     *
     * @param seen as {@link ReadResult.Drafted} holds it
     * @param enough blocks below this are in doubt
     */
    record Ask(byte[] seen, Confidence enough, Discretion discretion) implements ReadRequest {
        /** What to do with the model's answer. */
        public Weigh weigh(String answer) {
            return new Weigh(seen, enough, discretion, answer);
        }
    }

    /**
     * The timetables on it, now that a language model has answered. Answered by {@link ReadResult.Drafted}, or by
     * {@link ReadResult.Refused} where the answer has not the form that was asked for.
     *
     * @param seen as it was asked about
     * @param enough as it was asked with
     * @param discretion as it was asked with
     * @param answer as the model has given it; may say anything
     */
    record Weigh(byte[] seen, Confidence enough, Discretion discretion, String answer) implements ReadRequest {}
}
