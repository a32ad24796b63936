package org.bellgrid.extraction.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.evaluation.score.Truth;

/**
 * Documents with known contents: a folder with {@code truth/<id>.json}, each naming its document, such as
 * {@code files/<id>.pdf}.
 */
public record Corpus(List<Sample> samples) {
    /** A document and what stands on it. */
    public record Sample(Path file, Truth truth) {
        public String id() {
            return truth.id();
        }
    }

    public Corpus {
        samples = List.copyOf(samples);
        long ids = samples.stream().map(Sample::id).distinct().count();
        if (samples.isEmpty() || ids < samples.size()) {
            throw new IllegalArgumentException("%s documents with %s different ids".formatted(samples.size(), ids));
        }
    }

    /** All documents of all folders, by id within each. */
    static Corpus read(List<Path> folders) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder.resolve("truth"))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                        .sorted()
                        .toList()) {
                    Truth truth = Mappers.JSON.readValue(file.toFile(), Truth.class);
                    samples.add(new Sample(folder.resolve(truth.file()), truth));
                }
            }
        }
        return new Corpus(samples);
    }
}
