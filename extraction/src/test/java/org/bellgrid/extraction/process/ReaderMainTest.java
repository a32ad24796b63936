package org.bellgrid.extraction.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.domain.wire.Frames;
import org.bellgrid.extraction.TimetableReader;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.sample.Drawn;
import org.bellgrid.extraction.sample.SampleGrids;
import org.junit.jupiter.api.Test;

class ReaderMainTest {
    private final TimetableReader reader =
            new TimetableReader((number, picture, language) -> new PageModel(number, 1, 1, List.of(), List.of()));

    @Test
    void requests_are_answered_in_order_until_the_input_ends() throws IOException {
        ByteArrayOutputStream requests = new ByteArrayOutputStream();
        byte[] workbook = Drawn.xlsx(SampleGrids.DAYS_ACROSS);
        Frames.write(requests, new ReadRequest.Classify(new byte[0], ReadingLimits.DEFAULT));
        Frames.write(requests, new ReadRequest.Read(DocumentKind.XLSX, workbook, ReadingLimits.DEFAULT, "en"));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();

        ReaderMain.serve(reader, new ByteArrayInputStream(requests.toByteArray()), answers);

        ByteArrayInputStream in = new ByteArrayInputStream(answers.toByteArray());
        assertThat(Frames.read(in, ReadResult.class))
                .get()
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.DOCUMENT_UNREADABLE));
        assertThat(Frames.read(in, ReadResult.class))
                .get()
                .isInstanceOfSatisfying(
                        ReadResult.Drafted.class,
                        drafted -> assertThat(drafted.draft().blocks()).hasSize(10));
        assertThat(Frames.read(in, ReadResult.class)).isEmpty();
    }

    @Test
    void a_warm_up_leaves_no_trace() throws IOException {
        WarmUp.pictures(reader);
        WarmUp.documents();
    }
}
