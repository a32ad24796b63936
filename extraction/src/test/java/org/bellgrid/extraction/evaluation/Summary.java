package org.bellgrid.extraction.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bellgrid.extraction.evaluation.score.Score;
import org.bellgrid.extraction.evaluation.score.Truth;

/**
 * All figures of a run.
 *
 * @param overall all documents; those that are timetables; of these the ones read from text and from pictures
 * @param groups the timetables by format, kind, difficulty, language
 * @param traits the timetables by trait
 * @param withoutBlocks documents on which there is nothing to be read
 * @param leftEmpty on how many of them nothing was read
 * @param unattended what would be published as it was read
 * @param cloud what cloud OCR would be asked, and how much it would help
 * @param model what a language model would be asked after that
 */
public record Summary(
        List<Group> overall,
        List<Group> groups,
        List<Group> traits,
        int withoutBlocks,
        long leftEmpty,
        Judgement isTimetable,
        Calibration calibration,
        Unattended unattended,
        CloudOutlook cloud,
        ModelOutlook model,
        List<Row> documents) {
    private static final Set<String> TEXT_FORMATS = Set.of("pdf", "docx", "xlsx");
    private static final int MIN_DOCUMENTS_OF_A_TRAIT = 3;

    /** Of how many documents a reader said whether they are timetables, and how often rightly. */
    public record Judgement(long judged, long right) {}

    /** One document. */
    public record Row(String outcome, Reading.Cost cost, Score score) {}

    static Summary of(List<Result> results) {
        List<Result> timetables = results.stream()
                .filter(result -> !result.truth().blocks().isEmpty())
                .toList();
        List<Result> others = results.stream()
                .filter(result -> result.truth().blocks().isEmpty())
                .toList();
        CloudOutlook cloud = CloudOutlook.of(results);
        return new Summary(
                overall(results, timetables),
                groups(timetables),
                traits(timetables),
                others.size(),
                others.stream().filter(result -> result.score().docExact()).count(),
                judgement(results),
                Calibration.of(results),
                Unattended.of(results),
                cloud,
                ModelOutlook.of(cloud.results()),
                results.stream()
                        .map(result -> new Row(
                                result.reading().outcome(), result.reading().cost(), result.score()))
                        .toList());
    }

    private static List<Group> overall(List<Result> results, List<Result> timetables) {
        List<Group> groups = new ArrayList<>();
        groups.add(Group.of("all documents", results));
        if (!timetables.isEmpty()) {
            groups.add(Group.of("timetables", timetables));
        }
        groups.addAll(by("", timetables, truth -> TEXT_FORMATS.contains(truth.format()) ? "text" : "pictures"));
        return groups;
    }

    private static List<Group> groups(List<Result> timetables) {
        List<Group> groups = new ArrayList<>();
        groups.addAll(by("format ", timetables, Truth::format));
        groups.addAll(by("kind ", timetables, Truth::kind));
        groups.addAll(by("difficulty ", timetables, truth -> Integer.toString(truth.difficulty())));
        groups.addAll(by("language ", timetables, Truth::language));
        return groups;
    }

    private static List<Group> by(String label, List<Result> results, Function<Truth, String> key) {
        return new TreeSet<>(results.stream()
                        .map(result -> key.apply(result.truth()))
                        .toList())
                .stream()
                        .map(value -> Group.of(
                                label + value,
                                results.stream()
                                        .filter(result ->
                                                key.apply(result.truth()).equals(value))
                                        .toList()))
                        .toList();
    }

    private static List<Group> traits(List<Result> timetables) {
        return new TreeSet<>(timetables.stream()
                        .flatMap(result -> result.truth().traits().stream())
                        .toList())
                .stream()
                        .map(trait -> Group.of(
                                trait,
                                timetables.stream()
                                        .filter(result ->
                                                result.truth().traits().contains(trait))
                                        .toList()))
                        .filter(group -> group.documents() >= MIN_DOCUMENTS_OF_A_TRAIT)
                        .toList();
    }

    private static Judgement judgement(List<Result> results) {
        List<Boolean> judgements = results.stream()
                .flatMap(result -> Stream.ofNullable(result.score().classOk()))
                .toList();
        return new Judgement(
                judgements.size(), judgements.stream().filter(right -> right).count());
    }
}
