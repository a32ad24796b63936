package org.bellgrid.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bellgrid.domain.draft.BlockFlag;
import org.bellgrid.domain.draft.Confidence;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.bellgrid.domain.draft.Evidence;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.ReadRequest;
import org.bellgrid.domain.reading.ReadResult;
import org.bellgrid.domain.reading.ReadingLimits;
import org.junit.jupiter.api.Test;

class FramesTest {
    private static final ReadResult DRAFTED = new ReadResult.Drafted(
            new Draft(List.of(new DraftTimetable(
                    "Year 4",
                    null,
                    "4M",
                    null,
                    List.of(new DraftBlock(
                            "Maths",
                            DayOfWeek.MONDAY,
                            null,
                            null,
                            LocalTime.of(9, 0),
                            LocalTime.of(10, 5),
                            "1",
                            "Room 3",
                            "#ffcc00",
                            new Confidence(0.97),
                            new Evidence(1, Evidence.box(0.1, 0.2, 0.3, 0.4), "Maths Room 3", ReaderTier.TEXT_LAYER),
                            Set.of(BlockFlag.END_INFERRED)))))),
            new byte[] {1, 2});

    @Test
    void messages_come_out_as_they_went_in_and_in_order() throws IOException {
        ReadResult refused = new ReadResult.Refused(Problem.DOCUMENT_UNREADABLE, "out of focus", PictureFlaw.BLUR);
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        Frames.write(pipe, DRAFTED);
        Frames.write(pipe, refused);

        ByteArrayInputStream in = new ByteArrayInputStream(pipe.toByteArray());

        assertThat(Frames.read(in, ReadResult.class))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(DRAFTED);
        assertThat(Frames.read(in, ReadResult.class)).contains(refused);
        assertThat(Frames.read(in, ReadResult.class)).isEmpty();
    }

    @Test
    void a_document_of_a_mebibyte_travels_without_being_blown_up() throws IOException {
        byte[] document = new byte[1 << 20];
        Arrays.fill(document, (byte) 0xfe);
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();

        Frames.write(pipe, new ReadRequest.Classify(document, ReadingLimits.DEFAULT));

        assertThat(pipe.size()).isLessThan(document.length + 200);
        assertThat(Frames.read(new ByteArrayInputStream(pipe.toByteArray()), ReadRequest.class))
                .get()
                .isInstanceOfSatisfying(
                        ReadRequest.Classify.class,
                        request -> assertThat(request.document()).isEqualTo(document));
    }

    @Test
    void a_request_for_pages_keeps_the_first_page_wanted() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();

        Frames.write(pipe, new ReadRequest.Prepare(DocumentKind.PDF, new byte[0], ReadingLimits.DEFAULT, 7));

        assertThat(Frames.read(new ByteArrayInputStream(pipe.toByteArray()), ReadRequest.class))
                .get()
                .isInstanceOfSatisfying(
                        ReadRequest.Prepare.class,
                        prepare -> assertThat(prepare.firstPage()).isEqualTo(7));
    }

    @Test
    void a_stream_that_ends_within_a_frame_is_an_error() throws IOException {
        ByteArrayOutputStream pipe = new ByteArrayOutputStream();
        Frames.write(pipe, DRAFTED);
        byte[] cut = Arrays.copyOf(pipe.toByteArray(), pipe.size() - 1);

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(cut), ReadResult.class))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void a_frame_that_claims_to_be_huge_is_refused_before_it_is_read() {
        byte[] header = {0x7f, 0, 0, 0};

        assertThatThrownBy(() -> Frames.read(new ByteArrayInputStream(header), ReadResult.class))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not acceptable");
    }
}
