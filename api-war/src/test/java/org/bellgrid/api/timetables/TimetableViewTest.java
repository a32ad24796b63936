package org.bellgrid.api.timetables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bellgrid.api.SampleJobs;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.TimeblockId;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.wire.Mappers;
import org.junit.jupiter.api.Test;

class TimetableViewTest {
    private final Document document = SampleJobs.document();
    private final Timetable timetable = new Timetable(
            TimetableId.random(),
            document,
            JobId.random(),
            1,
            SampleJobs.DRAFT.timetables().get(0));
    private final Timeblock block = new Timeblock(TimeblockId.random(), timetable, 1, SampleJobs.MATHEMATICS);

    @Test
    void a_block_has_the_contracts_names_and_forms() throws Exception {
        JsonNode json = Mappers.JSON.readTree(Mappers.JSON.writeValueAsString(TimeblockView.of(block)));

        assertThat(json).isEqualTo(Mappers.JSON.readTree("""
                {"id": "%s", "name": "Mathematics", "dayOfWeek": "MONDAY", "date": null, "week": null,
                 "startTime": "08:30", "endTime": "09:15", "duration": 45, "period": "1", "notes": "Room 12",
                 "color": "#ffe599", "position": 1, "confidence": 0.75, "flags": ["end_inferred"], "readings": [],
                 "source": {"page": 1, "tier": "local_ocr", "text": "Mathematics\\nRoom 12", "polygon": [
                     {"x": 0.0, "y": 0.25}, {"x": 0.5, "y": 0.25}, {"x": 0.5, "y": 0.5}, {"x": 0.0, "y": 0.5}]}}
                """.formatted(block.id())));
    }

    @Test
    void a_drafted_block_looks_the_same_but_has_no_id() {
        TimeblockView published = TimeblockView.of(block);
        TimeblockView drafted = TimeblockView.of(SampleJobs.MATHEMATICS, 1);

        assertThat(drafted.id()).isNull();
        assertThat(drafted).usingRecursiveComparison().ignoringFields("id").isEqualTo(published);
    }

    @Test
    void a_timetable_says_what_is_striking() throws Exception {
        Timeblock later = new Timeblock(TimeblockId.random(), timetable, 2, SampleJobs.at("08:45", "09:30"));

        assertThat(Mappers.JSON.readTree(Mappers.JSON.writeValueAsString(
                        TimetableView.of(timetable, List.of(block, later)).findings())))
                .isEqualTo(Mappers.JSON.readTree("""
                        [{"kind": "overlap", "message": "Mathematics and Mathematics overlap.", "positions": [1, 2]}]
                        """));
    }

    @Test
    void a_timetable_has_its_blocks_and_where_it_comes_from() {
        TimetableView view = TimetableView.of(timetable, List.of(block));

        assertThat(view.name()).isEqualTo("Class 4b");
        assertThat(view.className()).isEqualTo("4b");
        assertThat(view.status()).isEqualTo("active");
        assertThat(view.documentId()).isEqualTo(document.id().value());
        assertThat(view.timeblocks()).containsExactly(TimeblockView.of(block));
    }
}
