package org.bellgrid.domain.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.bellgrid.domain.draft.BlockReading;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a reader process answers. Any request may be answered by {@link Refused}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
@JsonSubTypes({
    @JsonSubTypes.Type(ReadResult.Ready.class),
    @JsonSubTypes.Type(ReadResult.Classified.class),
    @JsonSubTypes.Type(ReadResult.Prepared.class),
    @JsonSubTypes.Type(ReadResult.Drafted.class),
    @JsonSubTypes.Type(ReadResult.PartRead.class),
    @JsonSubTypes.Type(ReadResult.Shown.class),
    @JsonSubTypes.Type(ReadResult.Asked.class),
    @JsonSubTypes.Type(ReadResult.Refused.class)
})
public sealed interface ReadResult {
    /** The reader is warm; sent once, before the first request is looked at. */
    record Ready() implements ReadResult {}

    /**
     * What the document is.
     *
     * @param pages pages, images or worksheets
     * @param textLayer whether the text can be taken from the file, without optical character recognition
     */
    record Classified(DocumentKind kind, int pages, boolean textLayer) implements ReadResult {}

    /**
     * The document's pages, from the one asked for on.
     *
     * @param pages in order; empty for formats that have no pages of their own (Word, Excel), unless they hold
     *     nothing but pictures
     * @param complete whether the last page is among them; ask again from the page after the last one when not
     */
    record Prepared(List<PageImage> pages, boolean complete) implements ReadResult {
        public Prepared {
            pages = List.copyOf(pages);
            if (pages.isEmpty() && !complete) {
                throw new IllegalArgumentException("an answer without pages leads no further");
            }
        }
    }

    /**
     * What was read.
     *
     * @param draft at least one block; a document without any is {@link Refused}
     * @param seen what it was made of, to go on from there; only engines of the same version understand it
     */
    record Drafted(Draft draft, byte[] seen) implements ReadResult {}

    /**
     * What stands on a part of a page.
     *
     * @param lines from the top down; none where nothing can be made out
     * @param confidence that all of it is right; 0 where nothing can be made out
     * @param readings what each reader has read; none where the text stands in the file itself
     */
    record PartRead(List<String> lines, Confidence confidence, List<BlockReading> readings) implements ReadResult {
        public PartRead {
            lines = List.copyOf(lines);
            readings = List.copyOf(readings);
        }
    }

    /**
     * What has not been read for sure.
     *
     * @param pictures PNG files, none of them larger than 2,048 pixels a side; empty where all is sure
     */
    record Shown(List<byte[]> pictures) implements ReadResult {
        public Shown {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * All that a language model is told; it knows nothing else.
     *
     * @param system what it has to do; ours alone
     * @param user what it is asked about, a JSON object; holds what stands on the document
     * @param schema JSON schema of the answer, an object
     * @param pictures JPEG files of parts of pages, in the order in which {@code user} names them
     * @param megapixels of all pictures
     * @param blocks how many it is asked about; none where nothing is in doubt
     */
    record Asked(String system, String user, String schema, List<byte[]> pictures, double megapixels, int blocks)
            implements ReadResult {
        public Asked {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * The document cannot be read, and another try would end the same.
     *
     * @param detail for the log, in English; never shown to the uploader
     * @param flaw of a picture, which the uploader is told of; {@code null} when that is not the reason
     */
    record Refused(Problem problem, String detail, @Nullable PictureFlaw flaw) implements ReadResult {
        public Refused(Problem problem, String detail) {
            this(problem, detail, null);
        }
    }
}
