package org.bellgrid.domain.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.LocalDate;
import java.util.List;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.junit.jupiter.api.Test;

class TimetablesTest {
    private static final Paging BY_NAME = new Paging(1, 20, "name", false);
    private static final TimetableFilter ALL = new TimetableFilter(null, null, null, null, null, null, null);

    private final SampleDistrict district = SampleDistrict.add();
    private final Timetables timetables = bean(Timetables.class);

    @Test
    void every_timetable_of_a_document_is_published_in_its_order() {
        Draft draft = new Draft(List.of(
                SampleDrafts.timetable("4b", 0.95, "Maths", "Music"), SampleDrafts.timetable("4a", 0.95, "Art")));

        ProcessingJob job = district.judge(district.upload("Two classes"), draft);

        List<TimetableId> published = in(district.id(), () -> timetables.ofJob(job.id()));
        assertThat(published).hasSize(2);
        assertThat(blocks(published.get(0))).extracting(Timeblock::name).containsExactly("Maths", "Music");
        assertThat(blocks(published.get(1)))
                .singleElement()
                .satisfies(block -> assertThat(block.dayOfWeek()).isPresent())
                .satisfies(block -> assertThat(block.startTime()).isPresent())
                .satisfies(block -> assertThat(block.endTime()).isPresent())
                .satisfies(block -> assertThat(block.date()).isEmpty())
                .satisfies(block -> assertThat(block.week()).isEmpty())
                .satisfies(block -> assertThat(block.details().name()).isEqualTo("Art"));
    }

    @Test
    void timetables_are_found_by_what_is_known_of_them() {
        Document document = district.upload("Autumn");
        district.judge(document, SampleDrafts.of(0.95, "Maths"));
        Timetable byHand = add("By hand", TimetableStatus.DRAFT);

        assertThat(list(ALL)).contains("By hand", "Class 4b");
        assertThat(list(new TimetableFilter(TimetableStatus.DRAFT, null, null, null, null, null, null)))
                .containsExactly("By hand");
        assertThat(list(new TimetableFilter(null, "Ms Sample", "4a", "1", null, null, "HAND")))
                .containsExactly("By hand");
        assertThat(list(new TimetableFilter(null, null, null, null, document.id(), district.teacher(), null)))
                .containsExactly("Class 4b");
        assertThat(forAll(() -> timetables.find(SampleDistrict.add().id(), byHand.id())))
                .isEmpty();
    }

    private List<String> list(TimetableFilter filter) {
        return in(district.id(), () -> timetables.list(district.id(), filter, BY_NAME)).items().stream()
                .map(Timetable::name)
                .toList();
    }

    @Test
    void an_edit_makes_another_version_and_is_certain() {
        Timetable timetable = add("By hand", TimetableStatus.ACTIVE);
        TimeblockId first = blocks(timetable.id()).get(0).id();
        long before = find(timetable.id()).version();

        in(district.id(), () -> {
            Timetable locked = timetables.lock(district.id(), timetable.id()).orElseThrow();
            Timeblock block = timetables.findBlock(district.id(), first).orElseThrow();
            block.correct(SampleDrafts.renamed(block.details(), "Physics"));
            timetables.addBlock(locked, SampleDrafts.renamed(block.details(), "Choir"));
            locked.change(details("Renamed", TimetableStatus.ACTIVE));
            timetables.changed(locked, NOW);
            return locked;
        });

        assertThat(find(timetable.id()).version()).isGreaterThan(before);
        assertThat(find(timetable.id()).name()).isEqualTo("Renamed");
        assertThat(blocks(timetable.id())).extracting(Timeblock::name).containsExactly("Physics", "Choir");
        assertThat(blocks(timetable.id())).extracting(Timeblock::ordinal).containsExactly(1, 2);
    }

    @Test
    void a_block_and_a_whole_timetable_can_be_deleted() {
        Timetable timetable = add("By hand", TimetableStatus.ACTIVE);
        in(district.id(), () -> {
            timetables.removeBlock(timetables
                    .findBlock(district.id(), blocks(timetable.id()).get(0).id())
                    .orElseThrow());
            return timetable;
        });
        assertThat(blocks(timetable.id())).isEmpty();

        in(district.id(), () -> {
            timetables.remove(timetables.lock(district.id(), timetable.id()).orElseThrow());
            return timetable;
        });
        assertThat(in(district.id(), () -> timetables.find(district.id(), timetable.id())))
                .isEmpty();
    }

    @Test
    void who_publishes_anew_archives_what_was_there() {
        ProcessingJob job = district.judge(district.upload("Autumn"), SampleDrafts.of(0.95, "Maths"));
        TimetableId published =
                in(district.id(), () -> timetables.ofJob(job.id())).get(0);

        in(district.id(), () -> {
            timetables.supersede(job.id());
            return job;
        });

        assertThat(in(district.id(), () -> timetables.ofJob(job.id()))).isEmpty();
        assertThat(find(published).details().status()).isEqualTo(TimetableStatus.ARCHIVED);
        assertThat(find(published).job()).isEmpty();
    }

    private Timetable add(String name, TimetableStatus status) {
        BlockDetails block =
                SampleDrafts.of(1, "Maths").blocks().findFirst().orElseThrow().details();
        return in(district.id(), () -> timetables.add(district.id(), details(name, status), List.of(block)));
    }

    private static TimetableDetails details(String name, TimetableStatus status) {
        return new TimetableDetails(
                name, "Ms Sample", "4a", "1", "2026", null, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 1), status);
    }

    private Timetable find(TimetableId id) {
        return in(district.id(), () -> timetables.find(district.id(), id)).orElseThrow();
    }

    private List<Timeblock> blocks(TimetableId id) {
        return in(
                district.id(),
                () -> timetables.blocks(timetables.find(district.id(), id).orElseThrow()));
    }
}
