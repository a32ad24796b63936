package org.bellgrid.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;
import static org.bellgrid.domain.sample.SampleDistrict.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.sample.SampleDistrict;
import org.bellgrid.domain.sample.SampleDrafts;
import org.bellgrid.domain.tenancy.ChosenShares;
import org.bellgrid.domain.tenancy.DistrictSettings;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.Thresholds;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetables;
import org.junit.jupiter.api.Test;

/** People look at what nobody doubted. */
class SecondLooksTest {
    private static final Duration LONG = Duration.ofMinutes(15);
    private static final Draft SURE = SampleDrafts.of(0.95, "Maths", "Music", "Art");

    private final SampleDistrict district = SampleDistrict.add();
    private final HitlTasks tasks = bean(HitlTasks.class);

    @Test
    void nothing_is_looked_at_twice_where_nobody_wants_that() {
        publish(0, 0);

        assertThat(next(district.reviewer())).isEmpty();
    }

    @Test
    void a_sample_says_how_right_the_machine_was_and_puts_right_what_was_not() {
        ProcessingJob job = publish(1, 0);
        HitlTask sample = next(district.reviewer()).orElseThrow();

        assertThat(job.status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(sample.purpose()).isEqualTo(HitlTask.Purpose.SAMPLE);
        settle(sample, district.reviewer(), "Maths", "Choir");

        Accuracy week = in(district.id(), () -> accuracies().weeks(district.id(), before(), after()))
                .get(0);
        assertThat(week.documents()).isEqualTo(1);
        assertThat(week.documentsRight()).isZero();
        assertThat(week.blocks())
                .as("one right, one renamed, one missed, one invented")
                .isEqualTo(4);
        assertThat(week.right()).isEqualTo(1);
        assertThat(week.proportion().share()).isEqualTo(0.25);
        assertThat(forAll(() -> accuracies().ofAll(before())).of()).isGreaterThanOrEqualTo(4);
        assertThat(published(job)).extracting(Timeblock::name).containsExactly("Maths", "Choir", "Late lesson");
    }

    @Test
    void what_somebody_has_changed_since_stays_as_it_is() {
        ProcessingJob job = publish(1, 0);
        in(district.id(), () -> {
            Timeblock block = published(job).get(1);
            Timeblock edited =
                    bean(Timetables.class).findBlock(district.id(), block.id()).orElseThrow();
            edited.correct(SampleDrafts.renamed(edited.details(), "Music with Ada"));
            return edited;
        });

        settle(next(district.reviewer()).orElseThrow(), district.reviewer(), "Maths", "Choir");

        assertThat(published(job)).extracting(Timeblock::name).contains("Music with Ada");
    }

    @Test
    void two_people_look_at_the_same_without_each_other_and_are_compared() {
        publish(1, 1);
        HitlTask first = next(district.reviewer()).orElseThrow();
        assertThat(next(district.reviewer())).as("the twin is somebody else's").isEmpty();
        HitlTask second = next(district.other()).orElseThrow();
        assertThat(second.purpose()).isNotEqualTo(first.purpose());

        settle(first, district.reviewer(), "Maths", "Choir");
        assertThat(agreement().documents()).isZero();
        settle(second, district.other(), "Maths", "Music");

        assertThat(agreement().documents()).isEqualTo(1);
        assertThat(agreement().agreement().bothRight()).isEqualTo(1);
        assertThat(agreement().agreement().neither())
                .as("both have taken Art out")
                .isEqualTo(1);
    }

    /** The first two by these names, the third taken out, and one that was missed. */
    private void settle(HitlTask task, UserId reviewer, String first, String second) {
        List<BlockDetails> read = SURE.blocks().map(block -> block.details()).toList();
        Settlement settlement = Settlement.of(
                SURE,
                List.of(
                        new SettledBlock(1, 1, SampleDrafts.renamed(read.get(0), first)),
                        new SettledBlock(2, 1, SampleDrafts.renamed(read.get(1), second)),
                        new SettledBlock(null, 1, SampleDrafts.renamed(read.get(2), "Late lesson"))));
        assertThat(in(
                        district.id(),
                        () -> tasks.settle(
                                tasks.find(district.id(), task.id()).orElseThrow(), reviewer, settlement, "", NOW)))
                .isTrue();
    }

    private ProcessingJob publish(double sample, double twice) {
        in(district.id(), () -> {
            DistrictSettings settings = bean(Districts.class).lockSettings(district.id());
            settings.choose(
                    new Thresholds(null, null),
                    settings.disclosure(),
                    settings.retention(),
                    new ChosenShares(sample, twice),
                    NOW);
            bean(Districts.class).changed(settings);
            return settings;
        });
        return district.judge(district.upload("a week"), SURE);
    }

    private Optional<HitlTask> next(UserId reviewer) {
        return in(district.id(), () -> bean(Queue.class).takeNext(district.id(), reviewer, NOW, LONG));
    }

    private List<Timeblock> published(ProcessingJob job) {
        Timetables timetables = bean(Timetables.class);
        return in(
                district.id(),
                () -> timetables.blocks(timetables
                        .find(district.id(), timetables.ofJob(job.id()).get(0))
                        .orElseThrow()));
    }

    private Accuracies.Agreed agreement() {
        return in(district.id(), () -> accuracies().agreement(district.id(), before(), after()));
    }

    private static Accuracies accuracies() {
        return bean(Accuracies.class);
    }

    private static Instant before() {
        return NOW.minusSeconds(1);
    }

    private static Instant after() {
        return NOW.plusSeconds(1);
    }
}
