package org.bellgrid.extraction.evaluation.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that comes with the corpus says the same of every document, where there are a corpus and a Python. */
class ReferenceScorerTest {
    private static final Path CORPUS = Path.of("..").resolve(System.getProperty("corpus", "../shared/corpus"));
    private static final Path SCRIPT = CORPUS.resolve("score.py");
    private static final int INVENTED_DOCUMENTS = 300;
    private static final int ROUNDS = 3;

    private final Random random = new Random(42);

    @TempDir
    Path folder;

    @Test
    void both_say_the_same_of_invented_documents() throws IOException, InterruptedException {
        assumeScript();
        List<Truth> truths = new ArrayList<>();
        for (int number = 0; number < INVENTED_DOCUMENTS; number++) {
            truths.add(truth("invented-" + number));
        }
        Files.createDirectory(folder.resolve("truth"));
        for (Truth truth : truths) {
            write(folder.resolve("truth"), truth.id(), truth);
        }
        Path script = Files.copy(SCRIPT, folder.resolve("score.py"));

        assertAgreement(script, truths);
    }

    @Test
    void both_say_the_same_of_the_corpus() throws IOException, InterruptedException {
        assumeScript();
        List<Truth> truths = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS.resolve("truth"))) {
            for (Path file : files.sorted().toList()) {
                truths.add(Mappers.JSON.readValue(file.toFile(), Truth.class));
            }
        }

        for (int round = 0; round < ROUNDS; round++) {
            assertAgreement(SCRIPT, truths);
        }
    }

    private static void assumeScript() throws InterruptedException {
        assumeTrue(Files.exists(SCRIPT), "no script at " + SCRIPT);
        try {
            assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
        } catch (IOException noPython) {
            abort("no Python");
        }
    }

    private void assertAgreement(Path script, List<Truth> truths) throws IOException, InterruptedException {
        Path predictions = Files.createTempDirectory(folder, "read");
        List<Score> ours = new ArrayList<>();
        for (Truth truth : truths) {
            Prediction prediction = prediction(truth);
            write(predictions, truth.id(), prediction);
            ours.add(Scorer.score(truth, prediction));
        }
        Path answer = Files.createTempFile(folder, "scores", ".json");

        int exit = new ProcessBuilder("python3", script.toString(), "--dir", predictions.toString(), "--json")
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();

        assertThat(exit).isZero();
        List<Score> theirs = new ArrayList<>();
        for (JsonNode document : Mappers.JSON.readTree(answer.toFile()).get("documents")) {
            theirs.add(Mappers.JSON.treeToValue(document, Score.class));
        }
        assertThat(ours).containsExactlyInAnyOrderElementsOf(theirs);
    }

    private static void write(Path folder, String id, Object value) throws IOException {
        Mappers.JSON.writeValue(folder.resolve(id + ".json").toFile(), value);
    }

    private Truth truth(String id) {
        boolean periodOnly = random.nextInt(6) == 0;
        String kind = random.nextInt(10) == 0 ? Truth.NEGATIVE : "grid";
        List<Block> blocks = new ArrayList<>();
        for (int count = random.nextInt(14); count > 0; count--) {
            blocks.add(block(periodOnly));
        }
        return new Truth(id, "files/" + id + ".pdf", "pdf", kind, "en", 1, List.of("invented"), periodOnly, blocks);
    }

    private Block block(boolean periodOnly) {
        boolean dated = random.nextInt(8) == 0;
        int start = random.nextInt(4);
        List<Map<String, String>> variants = random.nextInt(5) == 0
                ? List.of(Map.of("title", one("Double Maths", "Robots")), Map.of("end", time(start + 2)))
                : List.of();
        return new Block(
                dated ? null : one("MONDAY", "TUESDAY", "Wed"),
                dated ? one("2027-03-01", "2027-03-02", "2027-03-09") : null,
                sometimes("A", "2", "Week B"),
                periodOnly ? null : time(start),
                periodOnly || random.nextInt(10) == 0 ? null : time(start + 1),
                periodOnly ? one("1", "II", "P3", "Period 04", "1 - 2") : null,
                title(),
                sometimes("", "Room 5", "Ms Sample"),
                variants,
                random.nextInt(8) == 0,
                random.nextInt(6) == 0);
    }

    private static String time(int slot) {
        return "%02d:%02d".formatted(8 + slot, slot % 2 == 0 ? 0 : 30);
    }

    private String title() {
        return one(
                "Maths",
                "Maths 2",
                "Maths set 12",
                "English",
                "Straße",
                "STRASSE",
                "ΟΔΟΣ",
                "Işık",
                "ﬁne arts",
                "- x -",
                "***");
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private @Nullable String sometimes(String... values) {
        return random.nextBoolean() ? null : one(values);
    }

    /** The truth, with everything done to it that a reader may do. */
    private Prediction prediction(Truth truth) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : truth.blocks()) {
            int fate = random.nextInt(8);
            if (fate > 0) {
                blocks.add(fate < 4 ? disturbed(block) : plain(block, block.start(), block.end(), block.title()));
            }
            if (fate == 4) {
                blocks.add(disturbed(block(truth.periodOnly())));
            }
        }
        return new Prediction(random.nextBoolean() ? null : random.nextBoolean(), blocks);
    }

    private Block disturbed(Block block) {
        String title = switch (random.nextInt(4)) {
            case 0 -> title();
            case 1 -> block.title() + " " + block.notes();
            case 2 -> String.valueOf(block.title()).replaceFirst("[aeiou]", one("", "o", "xx"));
            default -> block.title();
        };
        return plain(block, shifted(block.start()), shifted(block.end()), title);
    }

    private @Nullable String shifted(@Nullable String time) {
        if (time == null || random.nextInt(3) > 0) {
            return time;
        }
        int minutes = Integer.parseInt(time.substring(0, 2)) * 60
                + Integer.parseInt(time.substring(3))
                + one(-60, -20, -6, -5, 5, 15, 60);
        return "%d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static Block plain(Block block, @Nullable String start, @Nullable String end, @Nullable String title) {
        return new Block(
                block.day(),
                block.date(),
                block.week(),
                start,
                end,
                block.period(),
                title,
                block.notes(),
                List.of(),
                false,
                false);
    }
}
