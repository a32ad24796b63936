package org.bellgrid.extraction.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Block MATHS = block("MONDAY", "09:00", "10:00", "Maths");
    private static final Block ENGLISH = block("MONDAY", "10:00", "11:00", "English");
    private static final Block ART = block("TUESDAY", "09:00", "10:00", "Art");
    private static final List<Block> WEEK = List.of(MATHS, ENGLISH, ART, ART);

    private static Block block(@Nullable String day, @Nullable String start, @Nullable String end, String title) {
        return new Block(day, null, null, start, end, null, title, null, List.of(), false, false);
    }

    private static Block inWeek(Block block, String week) {
        return new Block(
                block.day(),
                null,
                week,
                block.start(),
                block.end(),
                null,
                block.title(),
                null,
                List.of(),
                false,
                false);
    }

    private static Block withNotes(Block block, String notes) {
        return new Block(
                block.day(),
                null,
                null,
                block.start(),
                block.end(),
                null,
                block.title(),
                notes,
                List.of(),
                false,
                false);
    }

    private static Block orElse(Block block, List<Map<String, String>> variants) {
        return new Block(
                block.day(), null, null, block.start(), block.end(), null, block.title(), null, variants, false, false);
    }

    private static Block doubtful(Block block, boolean uncertain, boolean optional) {
        return new Block(
                block.day(),
                null,
                null,
                block.start(),
                block.end(),
                null,
                block.title(),
                null,
                List.of(),
                uncertain,
                optional);
    }

    private static Block onDate(String date, String title) {
        return new Block(null, date, null, "14:00", "15:00", null, title, null, List.of(), false, false);
    }

    private static Block inPeriod(String period, String title) {
        return new Block("MONDAY", null, null, null, null, period, title, null, List.of(), false, false);
    }

    private static Truth truth(String kind, boolean periodOnly, List<Block> blocks) {
        return new Truth("t", "files/t.pdf", "pdf", kind, "en", 1, List.of(), periodOnly, blocks);
    }

    private static Score score(List<Block> truth, Block... read) {
        return Scorer.score(truth("grid", false, truth), new Prediction(true, List.of(read)));
    }

    /** Scores the week with one of its blocks read otherwise. */
    private static Score weekWith(int index, Block read) {
        List<Block> blocks = new ArrayList<>(WEEK);
        blocks.set(index, read);
        return score(WEEK, blocks.toArray(Block[]::new));
    }

    private static Block[] weekAnd(Block more) {
        return Stream.concat(WEEK.stream(), Stream.of(more)).toArray(Block[]::new);
    }

    @Test
    void what_is_all_right_scores_1() {
        Score score = score(WEEK, WEEK.toArray(Block[]::new));

        assertThat(score.exact()).isEqualTo(new Figure(4, 0, 0, 1, 1, 1));
        assertThat(score.docExact()).isTrue();
        assertThat(score.titleCer()).isZero();
        assertThat(score.classOk()).isTrue();
    }

    @Test
    void nothing_scores_0() {
        Score score = score(WEEK);

        assertThat(score.exact().f1()).isZero();
        assertThat(score.docExact()).isFalse();
        assertThat(score.titleCer()).isNull();
    }

    @Test
    void a_missed_block_lowers_recall_alone() {
        Figure exact = score(WEEK, MATHS, ENGLISH).exact();

        assertThat(exact.recall()).isEqualTo(0.5);
        assertThat(exact.precision()).isEqualTo(1);
    }

    @Test
    void an_invented_block_lowers_precision_alone() {
        Figure exact =
                score(WEEK, weekAnd(block("FRIDAY", "09:00", "10:00", "PE"))).exact();

        assertThat(exact.precision()).isEqualTo(0.8);
        assertThat(exact.recall()).isEqualTo(1);
    }

    @Test
    void a_block_read_twice_is_invented_once() {
        assertThat(score(WEEK, weekAnd(MATHS)).exact().fp()).isEqualTo(1);
    }

    @Test
    void two_equal_blocks_must_be_read_twice() {
        assertThat(score(WEEK, MATHS, ENGLISH, ART).exact().tp()).isEqualTo(3);
    }

    @Test
    void five_minutes_are_tolerated_where_times_need_not_be_exact() {
        Score fiveOff = weekWith(0, block("MONDAY", "09:05", "10:00", "Maths"));
        Score sixOff = weekWith(0, block("MONDAY", "09:06", "10:00", "Maths"));

        assertThat(fiveOff.exact().tp()).isEqualTo(3);
        assertThat(fiveOff.tol5().f1()).isEqualTo(1);
        assertThat(sixOff.tol5().tp()).isEqualTo(3);
    }

    @Test
    void an_end_that_is_printed_must_be_read() {
        assertThat(weekWith(0, block("MONDAY", "09:00", null, "Maths")).exact().tp())
                .isEqualTo(3);
    }

    @Test
    void an_end_that_is_not_printed_may_be_anything() {
        List<Block> open = List.of(block("MONDAY", "15:15", null, "Home"));

        assertThat(score(open, block("MONDAY", "15:15", "15:30", "Home")).docExact())
                .isTrue();
    }

    @Test
    void another_day_is_wrong_even_for_times_alone() {
        Score score = weekWith(0, block("WEDNESDAY", "09:00", "10:00", "Maths"));

        assertThat(score.exact().tp()).isEqualTo(3);
        assertThat(score.time().tp()).isEqualTo(3);
    }

    @Test
    void another_title_is_wrong_but_for_times_alone() {
        Score score = weekWith(0, block("MONDAY", "09:00", "10:00", "History"));

        assertThat(score.exact().tp()).isEqualTo(3);
        assertThat(score.time().f1()).isEqualTo(1);
        assertThat(score.titleCer()).isPositive();
    }

    @Test
    void case_blanks_and_punctuation_do_not_count() {
        assertThat(weekWith(1, block("MONDAY", "10:00", "11:00", " ENGLISH. "))
                        .titleEq()
                        .f1())
                .isEqualTo(1);
    }

    @Test
    void one_wrong_letter_of_seven_passes_but_for_equal_titles_and_shows_in_the_error_rate() {
        Score score = weekWith(1, block("MONDAY", "10:00", "11:00", "Engllsh"));

        assertThat(score.exact().f1()).isEqualTo(1);
        assertThat(score.titleEq().tp()).isEqualTo(3);
        assertThat(score.titleCer()).isEqualTo(Rounded.to4(1.0 / "MathsEnglishArtArt".length()));
    }

    @Test
    void a_title_with_less_than_four_letters_of_five_right_fails() {
        assertThat(weekWith(0, block("MONDAY", "09:00", "10:00", "Moths!x"))
                        .exact()
                        .tp())
                .isEqualTo(3);
    }

    @Test
    void weeks_must_agree_by_whatever_name() {
        List<Block> weeks = List.of(inWeek(MATHS, "1"), inWeek(block("MONDAY", "09:00", "10:00", "Art"), "2"));
        Block art = block("mon", "9.00", "10:00", "art");

        assertThat(score(weeks, inWeek(MATHS, "A"), inWeek(art, "Week B")).docExact())
                .isTrue();
        assertThat(score(weeks, inWeek(MATHS, "B"), inWeek(art, "A")).exact().tp())
                .isZero();
        assertThat(weekWith(0, inWeek(MATHS, "A")).exact().tp()).isEqualTo(3);
    }

    @Test
    void variants_are_as_good_as_the_block_itself_but_do_not_mix() {
        List<Block> truth = List.of(orElse(
                block("MONDAY", "09:00", "10:00", "Lab"),
                List.of(Map.of("title", "Physics Lab"), Map.of("end", "11:00"))));

        assertThat(score(truth, block("MONDAY", "09:00", "10:00", "Physics Lab"))
                        .docExact())
                .isTrue();
        assertThat(score(truth, block("MONDAY", "09:00", "11:00", "Lab")).docExact())
                .isTrue();
        assertThat(score(truth, block("MONDAY", "09:00", "11:00", "Physics Lab"))
                        .exact()
                        .tp())
                .isZero();
    }

    @Test
    void an_uncertain_block_may_be_twenty_minutes_off_but_not_left_out() {
        List<Block> truth = List.of(doubtful(MATHS, true, false));

        assertThat(score(truth, block("MONDAY", "09:20", "10:00", "Maths")).docExact())
                .isTrue();
        assertThat(score(truth, block("MONDAY", "09:25", "10:00", "Maths"))
                        .exact()
                        .tp())
                .isZero();
        assertThat(score(truth).exact().fn()).isEqualTo(1);
    }

    @Test
    void an_optional_block_may_be_left_out_or_something_be_read_in_its_place() {
        List<Block> truth = List.of(ENGLISH, doubtful(MATHS, true, true));

        assertThat(score(truth, ENGLISH).docExact()).isTrue();
        assertThat(score(truth, ENGLISH, block("MONDAY", "09:00", "12:00", "X")).docExact())
                .isTrue();
        assertThat(score(truth, ENGLISH, block("FRIDAY", "09:00", "12:00", "X")).docExact())
                .isFalse();
    }

    @Test
    void where_there_are_only_periods_they_are_compared() {
        Truth truth = truth("grid", true, List.of(inPeriod("3", "Art"), inPeriod("4", "PE")));
        Prediction right = new Prediction(true, List.of(inPeriod("III", "Art"), inPeriod("P4", "PE")));
        Prediction swapped = new Prediction(true, List.of(inPeriod("4", "Art"), inPeriod("3", "PE")));

        assertThat(Scorer.score(truth, right).docExact()).isTrue();
        assertThat(Scorer.score(truth, swapped).exact().tp()).isZero();
    }

    @Test
    void dates_are_compared_where_both_have_one() {
        List<Block> truth = List.of(onDate("2027-04-03", "Arrival"), onDate("2027-04-10", "Robots"));

        assertThat(score(truth, onDate("2027-04-03", "Arrival"), onDate("2027-04-11", "Robots"))
                        .exact()
                        .tp())
                .isEqualTo(1);
    }

    @Test
    void a_weekday_stands_in_for_a_date() {
        List<Block> truth = List.of(onDate("2027-04-03", "Arrival"));

        assertThat(score(truth, block("SATURDAY", "14:00", "15:00", "Arrival")).docExact())
                .isTrue();
    }

    @Test
    void what_is_no_timetable_must_be_left_empty_and_be_called_so() {
        Truth invoice = truth("negative", false, List.of());

        assertThat(Scorer.score(invoice, new Prediction(false, List.of())).docExact())
                .isTrue();
        assertThat(Scorer.score(invoice, new Prediction(false, List.of(MATHS))).docExact())
                .isFalse();
        assertThat(Scorer.score(invoice, new Prediction(false, List.of())).classOk())
                .isTrue();
        assertThat(Scorer.score(invoice, new Prediction(true, List.of())).classOk())
                .isFalse();
        assertThat(Scorer.score(invoice, new Prediction(null, List.of())).classOk())
                .isNull();
    }

    @Test
    void lessons_in_a_row_are_one_where_they_are_joined() {
        List<Block> truth = List.of(block("MONDAY", "09:00", "10:00", "Lab"), block("MONDAY", "10:00", "11:00", "Lab"));

        Score score = score(truth, block("MONDAY", "09:00", "11:00", "Lab"));

        assertThat(score.exact().tp()).isZero();
        assertThat(score.merged().f1()).isEqualTo(1);
    }

    @Test
    void title_and_notes_may_be_parted_elsewhere_where_that_is_forgiven() {
        List<Block> truth = List.of(withNotes(block("MONDAY", "09:00", "10:00", "CG2"), "VL Sample 1H.2.34"));

        Score whole = score(truth, block("MONDAY", "09:00", "10:00", "CG2 VL Sample 1H.2.34"));
        Score elsewhere = score(truth, withNotes(block("MONDAY", "09:00", "10:00", "CG2 VL"), "Sample 1H.2.34"));
        Score another = score(truth, withNotes(block("MONDAY", "09:00", "10:00", "SE4"), "UE Nobody"));

        assertThat(whole.exact().tp()).isZero();
        assertThat(whole.lenient().f1()).isEqualTo(1);
        assertThat(elsewhere.lenient().f1()).isEqualTo(1);
        assertThat(another.lenient().tp()).isZero();
    }

    @Test
    void codes_that_are_nearly_equal_pass_for_similar_titles_only() {
        List<Block> truth = List.of(block("MONDAY", "09:00", "10:00", "CS 501"));

        Score near = score(truth, block("MONDAY", "09:00", "10:00", "CS 502"));
        Score same = score(truth, block("MONDAY", "09:00", "10:00", "cs-501"));

        assertThat(near.exact().tp()).isEqualTo(1);
        assertThat(near.titleEq().tp()).isZero();
        assertThat(same.titleEq().f1()).isEqualTo(1);
    }

    @Test
    void as_many_pairs_are_found_as_there_can_be() {
        List<Block> truth = List.of(
                block("MONDAY", "09:00", "10:00", "Maths set 1"), block("MONDAY", "09:00", "10:00", "Maths set 12"));

        Figure exact = score(
                        truth,
                        block("MONDAY", "09:00", "10:00", "Maths set 12"),
                        block("MONDAY", "09:00", "10:00", "Maths set 123"))
                .exact();

        assertThat(exact.tp()).isEqualTo(2);
    }
}
