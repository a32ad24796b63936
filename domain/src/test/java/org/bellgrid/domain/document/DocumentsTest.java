package org.bellgrid.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.persistence.Paging;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.tenancy.Tenancy;
import org.bellgrid.domain.timetable.Timetables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final Paging BY_NAME = new Paging(1, 20, "fileName", false);

    private final SampleDistrict district = SampleDistrict.add();
    private final Documents documents = bean(Documents.class);

    @Test
    void documents_are_found_by_what_is_known_of_them() {
        Document autumn =
                district.upload("Autumn", new DocumentDetails("Term 1", "4b", null, null, Priority.HIGH, "en"));
        Document spring = district.upload("Spring_50%");
        district.giveUp(spring);

        assertThat(list(null, null, null, null, null)).containsExactly(autumn.id(), spring.id());
        assertThat(list("4b", null, null, null, null)).containsExactly(autumn.id());
        assertThat(list(null, DocumentKind.PNG, null, null, null)).isEmpty();
        assertThat(list(null, null, JobStatus.FAILED, null, null)).containsExactly(spring.id());
        assertThat(list(null, null, null, district.reviewer(), null)).isEmpty();
        assertThat(list(null, null, null, district.teacher(), "term")).containsExactly(autumn.id());
        assertThat(list(null, null, null, null, "_50%")).containsExactly(spring.id());
    }

    private List<DocumentId> list(
            @Nullable String className,
            @Nullable DocumentKind kind,
            @Nullable JobStatus status,
            @Nullable UserId uploader,
            @Nullable String search) {
        DocumentFilter filter = new DocumentFilter(className, kind, status, uploader, search);
        return in(district.id(), () -> documents.list(district.id(), filter, BY_NAME)).items().stream()
                .map(Document::id)
                .toList();
    }

    @Test
    void a_document_has_the_name_that_it_was_given_or_its_files() {
        Document named = district.upload("Autumn", new DocumentDetails("Term 1", null, null, null, null, null));
        Document unnamed = district.upload("Spring");

        assertThat(in(district.id(), () -> documents.names(district.id(), List.of(named.id(), unnamed.id()))))
                .containsEntry(named.id(), "Term 1")
                .containsEntry(unnamed.id(), "Spring.pdf");
        assertThat(in(district.id(), () -> documents.names(district.id(), List.of())))
                .isEmpty();
    }

    @Test
    void a_document_of_another_district_is_not_there() {
        Document document = district.upload("Autumn");
        SampleDistrict other = SampleDistrict.add();

        assertThat(forAll(() -> documents.find(other.id(), document.id()))).isEmpty();
        assertThat(in(district.id(), () -> documents.find(district.id(), document.id()))
                        .flatMap(Document::createdAt))
                .isPresent();
        assertThatThrownBy(() -> in(other.id(), () -> documents.get(document.id())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is gone");
    }

    @Test
    void a_page_that_is_drawn_anew_takes_the_place_of_the_old_one() {
        Document document = district.upload("Autumn");
        ContentHash image = ContentHash.of("image".getBytes(UTF_8));
        put(document, image, null);
        put(document, image, ContentHash.of("preview".getBytes(UTF_8)));

        assertThat(in(district.id(), () -> documents.pages(document)))
                .singleElement()
                .satisfies(page -> assertThat(page.bytes()).hasSize(2))
                .satisfies(page -> assertThat(page.widthPx()).isEqualTo(100));
    }

    private void put(Document document, ContentHash image, @Nullable ContentHash preview) {
        in(district.id(), () -> {
            documents.put(new DocumentPage(document, 1, 100, 200, image, preview));
            return document;
        });
    }

    @Test
    void what_is_old_and_has_come_to_its_end_has_been_kept_long_enough() {
        Document old = district.upload("Old");
        district.judge(old, SampleDrafts.of(0.95, "Maths"));
        change(
                "UPDATE processing_jobs SET stage = 'done' WHERE document_id = ?1",
                old.id().value());
        Document waiting = district.upload("Waiting");
        district.start(waiting);
        district.upload("Recent");
        change(
                "UPDATE documents SET created_at = now() - interval '366 days' WHERE id IN (?1, ?2)",
                old.id().value(),
                waiting.id().value());

        assertThat(forAll(() -> documents.expired(365, 100_000)).stream()
                        .filter(expired -> expired.district().equals(district.id())))
                .extracting(Expired::document)
                .containsExactly(old.id());
    }

    @Test
    void bytes_go_with_the_last_document_that_has_them() throws IOException {
        String content = "the same week in " + district.id();
        ContentHash bytes = put(content);
        Document first = district.upload(content);
        Document second = district.upload(content);

        assertThat(remove(first, false)).isTrue();
        assertThat(bean(Blobs.class).has(bytes)).isTrue();
        assertThat(remove(second, false)).isTrue();
        assertThat(bean(Blobs.class).has(bytes)).isFalse();
        assertThat(remove(second, false)).isFalse();
    }

    private static ContentHash put(String content) throws IOException {
        return bean(Blobs.class)
                .put(new ByteArrayInputStream(content.getBytes(UTF_8)), 1_000)
                .hash();
    }

    @Test
    void what_was_published_stays_unless_it_is_to_go_as_well() throws IOException {
        Document kept = district.upload("Kept");
        ProcessingJob keptJob = district.judge(kept, SampleDrafts.of(0.95, "Maths"));
        Document erased = district.upload("Erased");
        ProcessingJob erasedJob = district.judge(erased, SampleDrafts.of(0.95, "Music"));
        var timetableOfKept = in(district.id(), () -> bean(Timetables.class).ofJob(keptJob.id()))
                .get(0);
        var timetableOfErased = in(district.id(), () -> bean(Timetables.class).ofJob(erasedJob.id()))
                .get(0);

        remove(kept, false);
        remove(erased, true);

        assertThat(in(district.id(), () -> bean(Timetables.class).find(district.id(), timetableOfKept)))
                .hasValueSatisfying(
                        timetable -> assertThat(timetable.document()).isEmpty());
        assertThat(in(district.id(), () -> bean(Timetables.class).find(district.id(), timetableOfErased)))
                .isEmpty();
    }

    private boolean remove(Document document, boolean published) {
        return Tenancy.within(district.id(), () -> {
            try {
                return bean(Removal.class).remove(district.id(), document.id(), published);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
