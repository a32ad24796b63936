package org.bellgrid.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the tables are for, which the database does not say: {@code tables.txt}, by concern. */
final class TablePurposes {
    private final Map<String, Purpose> purposes;

    private TablePurposes(Map<String, Purpose> purposes) {
        this.purposes = purposes;
    }

    /** Why there is a table, and how long what is in it stays. */
    record Purpose(String table, String concern, String purpose, String kept) {
        private static Purpose of(String line) {
            String[] parts = line.split("\\s*\\|\\s*", -1);
            if (parts.length != 4) {
                throw new IllegalStateException("not 'table | concern | purpose | kept': " + line);
            }
            return new Purpose(parts[0], parts[1], parts[2], parts[3]);
        }
    }

    static TablePurposes read() {
        try (InputStream file = TablePurposes.class.getResourceAsStream("tables.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return new TablePurposes(text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Purpose::of)
                    .collect(Collectors.toMap(
                            Purpose::table, purpose -> purpose, (one, other) -> one, LinkedHashMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the file's order. */
    List<String> tables() {
        return List.copyOf(purposes.keySet());
    }

    /** In the file's order. */
    List<String> concerns() {
        return purposes.values().stream().map(Purpose::concern).distinct().toList();
    }

    Optional<Purpose> of(String table) {
        return Optional.ofNullable(purposes.get(table));
    }
}
