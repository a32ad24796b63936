package org.bellgrid.extraction.evaluation;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bellgrid.domain.wire.Mappers;

/** The figures that a run is held against, by document. */
public record Baseline(Map<String, Entry> documents) {
    /** F1 of a document. */
    public record Entry(double exact, double time) {
        static Entry of(Result result) {
            return new Entry(result.score().exact().f1(), result.score().time().f1());
        }
    }

    public Baseline {
        documents = Map.copyOf(documents);
    }

    /** Empty when there is no such file. */
    static Baseline read(Path file) throws IOException {
        return new Baseline(
                Files.exists(file)
                        ? Mappers.JSON.readValue(file.toFile(), new TypeReference<Map<String, Entry>>() {})
                        : Map.of());
    }

    public Optional<Entry> of(Result result) {
        return Optional.ofNullable(documents.get(result.id()));
    }

    /** With the figures of these documents; the others stay. */
    Baseline updated(List<Result> results) {
        Map<String, Entry> updated = new TreeMap<>(documents);
        results.forEach(result -> updated.put(result.id(), Entry.of(result)));
        return new Baseline(updated);
    }

    /** One line a document, by id, so that a change shows which documents it concerns. */
    void write(Path file) throws IOException {
        StringBuilder json = new StringBuilder("{");
        String separator = "\n";
        for (Map.Entry<String, Entry> document : new TreeMap<>(documents).entrySet()) {
            json.append(separator)
                    .append("  ")
                    .append(Mappers.JSON.writeValueAsString(document.getKey()))
                    .append(": ")
                    .append(Mappers.JSON.writeValueAsString(document.getValue()));
            separator = ",\n";
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.append("\n}\n"));
    }
}
