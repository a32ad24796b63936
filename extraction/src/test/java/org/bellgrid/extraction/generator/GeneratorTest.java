package org.bellgrid.extraction.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bellgrid.extraction.generator.Generator.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private static final long SEED = 11;
    private static final int PDF = 2;
    private static final int MANY = 400;

    @Test
    void the_same_seed_draws_the_same() throws IOException {
        Generated first = Generator.generate(SEED, PDF);
        Generated second = Generator.generate(SEED, PDF);

        assertThat(second.truth()).isEqualTo(first.truth());
        assertThat(text(second)).isEqualTo(text(first));
    }

    @Test
    void another_seed_draws_something_else() {
        assertThat(Generator.generate(SEED + 1, PDF).truth().blocks())
                .isNotEqualTo(Generator.generate(SEED, PDF).truth().blocks());
    }

    @Test
    void a_picture_looks_the_same_each_time() {
        assertThat(Generator.generate(SEED, 1).content())
                .isEqualTo(Generator.generate(SEED, 1).content());
    }

    @Test
    void a_page_prints_every_title_of_its_truth() throws IOException {
        for (int index = PDF; index < 60; index += 5) {
            Generated document = Generator.generate(SEED, index);
            if (document.truth().traits().contains("digital-pdf")) {
                String printed = letters(text(document));
                for (Truth.Block block : document.truth().blocks()) {
                    Stream<String> words = Stream.of(block.title().split(" ", -1));
                    assertThat(words.allMatch(word -> printed.contains(letters(word)) || spelled(document)))
                            .as("%s in %s", block.title(), document.truth().id())
                            .isTrue();
                }
            }
        }
    }

    /** Letters that stand in cells of their own come between those of others. */
    private static boolean spelled(Generated document) {
        return document.truth().traits().stream().anyMatch(trait -> trait.startsWith("letters-spelled"));
    }

    @Test
    void blocks_are_what_the_plan_says() {
        for (int index = 0; index < 100; index++) {
            Dice dice = new Dice(SEED, index);
            Language language = dice.pick(Language.ALL);
            Look look = new LookMaker(dice, language, false).look();
            Plan plan = new Planner(dice, language, look.needs(dice)).plan();

            List<Truth.Block> blocks = Grids.draw(dice, plan, look).blocks();

            assertThat(blocks).isNotEmpty().allMatch(block -> foreseen(block, plan));
        }
    }

    private static boolean foreseen(Truth.Block block, Plan plan) {
        boolean lesson = plan.sittings().stream()
                .filter(sitting -> sitting.day() == block.day())
                .filter(sitting ->
                        block.start() == null || !plan.start(sitting).isAfter(LocalTime.parse(block.start())))
                .filter(sitting -> block.end() == null || !plan.end(sitting).isBefore(LocalTime.parse(block.end())))
                .flatMap(sitting -> sitting.lessons().stream())
                .anyMatch(known -> Stream.of(
                                known.subject().name(), known.subject().abbreviation())
                        .anyMatch(block.title()::equalsIgnoreCase));
        boolean pause = plan.slots().stream()
                .filter(Plan.Slot::shared)
                .anyMatch(slot -> slot.start().toString().equals(block.start()));
        return plan.days().contains(block.day()) && (lesson || pause);
    }

    @Test
    void negatives_have_no_blocks_and_timetables_have_some() {
        for (Drawing drawing : drawings()) {
            boolean empty = List.of("negative", "other").contains(drawing.kind());
            assertThat(drawing.blocks().isEmpty()).isEqualTo(empty);
        }
    }

    @Test
    void every_trait_comes_up() {
        Set<String> traits = new HashSet<>();
        drawings().forEach(drawing -> traits.addAll(drawing.traits()));

        assertThat(traits)
                .contains(
                        "header-ranges",
                        "start-over-end",
                        "start-only-times",
                        "two-time-columns",
                        "times-in-cells",
                        "times-in-legend",
                        "no-times",
                        "times-only-by-position",
                        "gantt-horizontal-time")
                .contains(
                        "24h",
                        "12h",
                        "12h-am-pm",
                        "dot-times",
                        "hours-like-8h",
                        "digits-times",
                        "hours-without-minutes")
                .contains(
                        "merged",
                        "unmerged-repeats",
                        "merged-across-days",
                        "break-repeated",
                        "spaced-letters",
                        "letters-spelled-across-rows",
                        "letters-spelled-across-columns",
                        "letters-spelled-vertically",
                        "empty-break-column",
                        "vertical-text")
                .contains(
                        "ruled",
                        "no-rulings",
                        "partial-rulings",
                        "white-gaps",
                        "colour",
                        "colour-bands",
                        "white-on-dark-header",
                        "dark-background")
                .contains(
                        "ten-day-columns",
                        "two-grids",
                        "weeks-in-cells",
                        "weeks-in-split-cells",
                        "several-lessons-in-a-cell",
                        "split-cells",
                        "saturday")
                .contains(
                        "list",
                        "lists-side-by-side",
                        "several-days-share-a-list",
                        "merged-days",
                        "day-in-first-row",
                        "start-and-end-columns")
                .contains(
                        "abbreviated-titles",
                        "placeholder--",
                        "placeholder-X",
                        "legend-table-below",
                        "footer",
                        "logo",
                        "empty-template",
                        "title-in-table",
                        "sunday-first",
                        "notes-in-corners")
                .contains(
                        "negative-invoice",
                        "negative-menu",
                        "negative-letter",
                        "negative-names",
                        "negative-form",
                        "negative-diagram")
                .containsAll(Language.ALL.stream().map(Language::name).toList());
    }

    @Test
    void documents_and_truths_are_written_side_by_side(@TempDir Path folder) throws IOException {
        Generator.write(folder, SEED, 10);

        assertThat(names(folder.resolve("files")))
                .hasSize(10)
                .contains("gen-11-000.png", "gen-11-002.pdf", "gen-11-004.docx", "gen-11-009.xlsx");
        assertThat(names(folder.resolve("truth"))).hasSize(10).contains("gen-11-002.json");
        assertThat(Files.readString(folder.resolve("truth/gen-11-002.json")))
                .contains("\"id\" : \"gen-11-002\"", "\"period_only\"", "\"blocks\"");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static List<Drawing> drawings() {
        return IntStream.range(0, MANY)
                .mapToObj(index -> Drawings.draw(new Dice(SEED, index), index, false))
                .toList();
    }

    private static String text(Generated document) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document.content())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String letters(String text) {
        return text.replaceAll("\\s+", "");
    }
}
