package org.bellgrid.processing.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.PageImage;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.wire.Frames;

/**
 * A reader process for documents of which each line is a lesson, and how sure it is: {@code Maths 0.95}. Cloud OCR makes it
 * sure unless there is a question mark, a language model whatever there is. A document that begins with {@code crash} or
 * {@code nothing} has that happen to it.
 */
public final class LiteralReader {
    private static final int FIRST_HOUR = 8;
    private static final int SIDE = 64;
    private static final double SURE = 0.97;

    private LiteralReader() {}

    public static void main(String[] arguments) throws IOException {
        Frames.write(System.out, new ReadResult.Ready());
        for (Optional<ReadRequest> request = Frames.read(System.in, ReadRequest.class);
                request.isPresent();
                request = Frames.read(System.in, ReadRequest.class)) {
            Frames.write(System.out, answer(request.get()));
        }
    }

    private static ReadResult answer(ReadRequest request) throws IOException {
        if (request instanceof ReadRequest.Classify classify) {
            return classified(new String(classify.document(), UTF_8));
        }
        if (request instanceof ReadRequest.Prepare) {
            return new ReadResult.Prepared(List.of(new PageImage(1, SIDE, SIDE, picture("png"), picture("jpg"))), true);
        }
        if (request instanceof ReadRequest.Read read) {
            return drafted(read.document(), ReaderTier.LOCAL_OCR, false);
        }
        if (request instanceof ReadRequest.ReadPart) {
            return new ReadResult.PartRead(List.of("Maths"), new Confidence(SURE), List.of());
        }
        if (request instanceof ReadRequest.Show) {
            return new ReadResult.Shown(List.of(picture("png")));
        }
        if (request instanceof ReadRequest.Reconsider answers) {
            boolean legible = !new String(answers.seen(), UTF_8).contains("?");
            boolean seen = answers.answers().stream().anyMatch(words -> !words.isEmpty());
            return drafted(answers.seen(), ReaderTier.CLOUD_OCR, legible && seen);
        }
        if (request instanceof ReadRequest.Ask ask) {
            return new ReadResult.Asked("Say which.", new String(ask.seen(), UTF_8), """
                    {"type": "object"}""", List.of(), 0, 1);
        }
        ReadRequest.Weigh weigh = (ReadRequest.Weigh) request;
        return weigh.answer().contains("agreed")
                ? drafted(weigh.seen(), ReaderTier.LLM, true)
                : new ReadResult.Refused(Problem.DOCUMENT_UNREADABLE, "no answer of that form");
    }

    private static ReadResult classified(String document) {
        if (document.startsWith("crash")) {
            Runtime.getRuntime().halt(1);
        }
        return document.startsWith("nothing")
                ? new ReadResult.Refused(Problem.NOT_A_TIMETABLE, "there is nothing on it")
                : new ReadResult.Classified(DocumentKind.PDF, 1, true);
    }

    private static ReadResult drafted(byte[] document, ReaderTier tier, boolean settled) {
        List<DraftBlock> blocks = new ArrayList<>();
        for (String line : new String(document, UTF_8).lines().toList()) {
            int parting = line.lastIndexOf(' ');
            double confidence = settled ? SURE : Double.parseDouble(line.substring(parting + 1));
            blocks.add(block(line.substring(0, parting), FIRST_HOUR + blocks.size(), confidence, tier));
        }
        return new ReadResult.Drafted(
                new Draft(List.of(new DraftTimetable("Class 4b", null, "4b", null, blocks))), document);
    }

    private static DraftBlock block(String name, int hour, double confidence, ReaderTier tier) {
        return new DraftBlock(
                name,
                DayOfWeek.MONDAY,
                null,
                null,
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 1, 0),
                null,
                "",
                null,
                new Confidence(confidence),
                new Evidence(1, Evidence.box(0.1, 0.1, 0.2, 0.2), name, tier),
                Set.of());
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }
}
