package org.bellgrid.extraction;

import java.util.List;
import java.util.Objects;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.meaning.Timetables;
import org.bellgrid.extraction.outside.Consultation;
import org.bellgrid.extraction.outside.SecondLook;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Printable;
import org.bellgrid.extraction.page.TextLine;
import org.bellgrid.extraction.source.image.PagePictures;
import org.bellgrid.extraction.source.image.PictureReader;
import org.bellgrid.extraction.trust.Hearing;

/**
 * The way through the engine. The answer follows from the request alone. Not thread-safe, since readers of pictures are
 * not; one a thread.
 */
public final class TimetableReader {
    /**
     * Of the pages in one answer: room for any single page, which takes 14 MB where it is nothing but noise, and well
     * within a frame, since both sides hold an answer more than once while it travels.
     */
    private static final int MAX_PAGES_BYTES = 24 << 20;

    private final Sources sources;
    private final int maxPagesBytes;

    public TimetableReader(PictureReader pictureReader) {
        this(pictureReader, MAX_PAGES_BYTES);
    }

    TimetableReader(PictureReader pictureReader, int maxPagesBytes) {
        this.sources = new Sources(pictureReader);
        this.maxPagesBytes = maxPagesBytes;
    }

    /** Answers any request; what is wrong with the document is part of the answer, only our own faults are thrown. */
    public ReadResult answer(ReadRequest request) {
        try {
            if (request instanceof ReadRequest.Classify classify) {
                return classify(classify);
            }
            if (request instanceof ReadRequest.Prepare prepare) {
                return prepare(prepare);
            }
            if (request instanceof ReadRequest.Show show) {
                return new ReadResult.Shown(
                        new SecondLook(SeenPages.decode(show.seen()), show.discretion()).pictures());
            }
            if (request instanceof ReadRequest.Reconsider reconsider) {
                return interpret(new SecondLook(SeenPages.decode(reconsider.seen()), reconsider.discretion())
                        .merge(reconsider.answers()));
            }
            if (request instanceof ReadRequest.Ask ask) {
                return consultation(SeenPages.decode(ask.seen()), ask.enough(), ask.discretion())
                        .question();
            }
            if (request instanceof ReadRequest.Weigh weigh) {
                return weigh(weigh);
            }
            if (request instanceof ReadRequest.ReadPart part) {
                return readPart(part);
            }
            return read((ReadRequest.Read) request);
        } catch (Refusal refusal) {
            return new ReadResult.Refused(refusal.problem(), Printable.of(refusal.detail()), refusal.flaw());
        } catch (StackOverflowError tooDeep) {
            return new ReadResult.Refused(Problem.DOCUMENT_TOO_COMPLEX, "nested too deeply for a parser");
        }
    }

    private ReadResult classify(ReadRequest.Classify request) {
        DocumentKind kind = Intake.recognise(request.document());
        return sources.classify(kind, request.document(), request.limits());
    }

    private ReadResult prepare(ReadRequest.Prepare request) {
        Intake.require(request.kind(), request.document());
        PageBatch batch = new PageBatch(request.firstPage(), maxPagesBytes);
        boolean complete = sources.show(request, picture -> batch.add(PagePictures.of(batch.next(), picture)));
        return new ReadResult.Prepared(batch.pages(), complete);
    }

    private ReadResult read(ReadRequest.Read request) {
        Intake.require(request.kind(), request.document());
        return interpret(sources.read(request));
    }

    private ReadResult readPart(ReadRequest.ReadPart request) {
        Intake.require(request.kind(), request.document());
        PageModel part = sources.readPart(request);
        List<TextLine> lines = part.lines().toList();
        return new ReadResult.PartRead(
                lines.stream().map(TextLine::text).map(Printable::of).toList(),
                lines.stream()
                        .map(TextLine::confidence)
                        .min(Confidence::compareTo)
                        .orElse(Confidence.NONE),
                Hearing.readings(part.heard()));
    }

    private static ReadResult weigh(ReadRequest.Weigh request) {
        List<PageModel> pages = SeenPages.decode(request.seen());
        Draft weighed =
                consultation(pages, request.enough(), request.discretion()).weigh(request.answer());
        return new ReadResult.Drafted(new Hearing(pages).of(weighed), request.seen());
    }

    private static Consultation consultation(List<PageModel> pages, Confidence enough, Discretion discretion) {
        return new Consultation(pages, Timetables.draft(pages), enough, discretion);
    }

    private static ReadResult interpret(List<PageModel> pages) {
        Draft draft = Timetables.draft(pages);
        if (draft.timetables().isEmpty()) {
            pages.stream()
                    .map(PageModel::flaw)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(flaw -> {
                        throw new Refusal(flaw);
                    });
            throw new Refusal(Problem.NOT_A_TIMETABLE, "no table with days along one axis and times along the other");
        }
        return new ReadResult.Drafted(new Hearing(pages).of(draft), SeenPages.encode(pages));
    }
}
