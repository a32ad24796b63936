package org.bellgrid.domain.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.change;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentPage;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.timetable.Timetables;
import org.junit.jupiter.api.Test;

/** What has been read, and answered, is used again. */
class ResultCacheTest {
    private static final ContentHash IMAGE = ContentHash.of(new byte[] {1});
    private static final ContentHash PROMPT = ContentHash.of(new byte[] {2});
    private static final Draft SURE = SampleDrafts.of(0.95, "Maths");

    private final SampleDistrict district = SampleDistrict.add();
    private final ResultCache cache = bean(ResultCache.class);
    private final LlmAnswers answers = bean(LlmAnswers.class);
    private final Document document = district.upload("a week");

    @Test
    void what_was_read_is_found_by_bytes_and_language() {
        keep(district.judge(document, SURE));

        CachedResult found = find().orElseThrow();
        assertThat(found.draft()).isEqualTo(SURE);
        assertThat(found.tier()).isEqualTo(ReaderTier.LOCAL_OCR);
        assertThat(found.kind()).isEqualTo(DocumentKind.PDF);
        assertThat(in(district.id(), () -> cache.find(district.id(), document.contentHash(), "de")))
                .isEmpty();
        SampleDistrict other = SampleDistrict.add();
        assertThat(in(other.id(), () -> cache.find(other.id(), document.contentHash(), null)))
                .isEmpty();
    }

    @Test
    void what_is_read_anew_takes_the_place_of_what_was_read() {
        keep(district.judge(document, SampleDrafts.of(0.95, "Mahts")));
        keep(district.judge(document, SURE));

        assertThat(find()).map(CachedResult::draft).contains(SURE);
    }

    @Test
    void what_is_too_old_is_not_used_and_deleted() {
        keep(district.judge(document, SURE));
        answer("{}");
        change(
                "UPDATE result_cache SET created_at = now() - interval '31 days' WHERE district_id = ?1",
                district.id().value());
        change(
                "UPDATE llm_answers SET created_at = now() - interval '91 days' WHERE district_id = ?1",
                district.id().value());

        assertThat(find()).isEmpty();
        assertThat(answered()).isEmpty();
        in(district.id(), () -> {
            cache.forgetOld(10);
            answers.forgetOld(10);
            return cache;
        });
        change(
                "UPDATE result_cache SET created_at = now() WHERE district_id = ?1",
                district.id().value());
        assertThat(find()).as("nothing is left to be made young again").isEmpty();
    }

    @Test
    void what_was_read_goes_with_the_last_document_of_its_bytes() {
        keep(district.judge(document, SURE));
        answer("{}");

        forget();
        assertThat(find()).isPresent();
        assertThat(answered()).isPresent();

        change("DELETE FROM documents WHERE id = ?1", document.id().value());
        forget();
        assertThat(find()).isEmpty();
        assertThat(answered()).isEmpty();
    }

    private void forget() {
        in(district.id(), () -> {
            cache.forgetUnused(document);
            answers.forgetUnused(document);
            return document;
        });
    }

    @Test
    void the_same_bytes_are_published_without_being_read() {
        ProcessingJob read = district.judge(document, SURE);
        in(district.id(), () -> {
            bean(Documents.class).put(new DocumentPage(document, 1, 100, 200, IMAGE, IMAGE));
            return document;
        });
        keep(read);
        CachedResult result = find().orElseThrow();
        Document again = district.upload("a week", DocumentDetails.NONE);

        ProcessingJob job = startFrom(again, result);

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.isCached()).isTrue();
        assertThat(in(district.id(), () -> bean(Timetables.class).ofJob(job.id())))
                .hasSize(1);
        assertThat(in(district.id(), () -> bean(Documents.class).pages(again))).hasSize(1);
        assertThat(result.pages().get(0).bytes()).containsExactly(IMAGE, IMAGE);
    }

    @Test
    void what_was_doubtful_still_waits_for_a_person() {
        keep(district.judge(document, SampleDrafts.of(0.6, "Maths")));

        ProcessingJob job = startFrom(district.upload("a week"), find().orElseThrow());

        assertThat(job.status()).isEqualTo(JobStatus.HITL_PENDING);
    }

    private ProcessingJob startFrom(Document again, CachedResult result) {
        return in(district.id(), () -> bean(SecondReading.class).start(again, result, NOW));
    }

    @Test
    void an_answer_is_kept_for_the_same_question_about_the_same_document() {
        answer("{\"blocks\": 1}");
        answer("{\"blocks\": 2}");

        assertThat(answered()).contains("{\"blocks\": 2}");
        assertThat(in(district.id(), () -> answers.find(district.id(), IMAGE, PROMPT)))
                .isEmpty();
    }

    @Test
    void nothing_is_kept_for_less_than_no_time() {
        assertThatThrownBy(() -> new CacheLifetime(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AnswerLifetime(Duration.ofDays(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(new CacheLifetime(Duration.ZERO).value(), new AnswerLifetime(Duration.ZERO).value()))
                .containsOnly(Duration.ZERO);
    }

    private void keep(ProcessingJob job) {
        in(district.id(), () -> {
            cache.keep(job.id());
            return job;
        });
    }

    private Optional<CachedResult> find() {
        return in(district.id(), () -> cache.find(district.id(), document.contentHash(), null));
    }

    private void answer(String json) {
        in(district.id(), () -> {
            answers.put(district.id(), document.contentHash(), PROMPT, json);
            return json;
        });
    }

    private Optional<String> answered() {
        return in(district.id(), () -> answers.find(district.id(), document.contentHash(), PROMPT));
    }
}
