package org.bellgrid.extraction.process;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.source.image.LocalPictureReader;

/** For trying the engine by hand: a file in, JSON out. */
public final class Extract {
    private static final String BLOCKS = "--blocks";
    private static final ObjectWriter JSON = Mappers.JSON.writerWithDefaultPrettyPrinter();

    private Extract() {}

    /**
     * Reads a file and prints the answer: the draft or the refusal.
     *
     * @param args a file; {@code --blocks} prints a plain list of blocks instead of the draft
     */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        List<String> files = new ArrayList<>(Arrays.asList(args));
        boolean blocks = files.remove(BLOCKS);
        if (files.size() != 1) {
            System.err.println("usage: Extract [--blocks] FILE");
            System.exit(2);
        }
        byte[] document = Files.readAllBytes(Path.of(files.get(0)));
        try (LocalPictureReader pictures = new LocalPictureReader()) {
            ReadResult result = read(new TimetableReader(pictures), document);
            out.println(JSON.writeValueAsString(blocks ? PlainAnswer.of(result) : result));
        }
    }

    private static ReadResult read(TimetableReader reader, byte[] document) {
        ReadResult classified = reader.answer(new ReadRequest.Classify(document, ReadingLimits.DEFAULT));
        return classified instanceof ReadResult.Classified known
                ? reader.answer(new ReadRequest.Read(known.kind(), document, ReadingLimits.DEFAULT, null))
                : classified;
    }
}
