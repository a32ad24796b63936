package org.bellgrid.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bellgrid.documents.Catalogue.Column;
import org.bellgrid.documents.Catalogue.Reference;
import org.bellgrid.documents.Catalogue.Table;
import org.bellgrid.documents.TablePurposes.Purpose;

/** The page about the database: a table of its tables, then for each concern a diagram. */
final class DatabasePage {
    private static final String HEAD = """
            # The database

            PostgreSQL, in the form that the [migrations](../domain/src/main/resources/db/migration) give it; those run when a
            server starts, as the owner of the tables. This page is written by `DatabaseDescriptionIT` from the catalogue of a
            migrated database, which also fails when the two differ:

            ```sh
            mvn verify -Dbellgrid.database.update
            ```

            writes it anew. What a table is for stands in `ear/src/test/resources/org/bellgrid/documents/tables.txt`.

            **Of a district** are tables on which row-level security is forced: a transaction sees and changes the rows of the
            district that it works for, and no others ([ADR 11](adr/0011-districts-are-held-apart-by-the-database.md)). The
            application's role owns no table. Tables marked † are not written to the log (`UNLOGGED`): a crash empties them, and
            nothing is lost by it. How long things are kept can be [set](operations.md#how-long-things-are-kept).

            """;

    private static final Map<String, String> SHORT = Map.of(
            "timestamp with time zone", "timestamptz",
            "time without time zone", "time",
            "double precision", "double",
            "character varying", "varchar");

    private final Map<String, Table> tables;
    private final List<Reference> references;
    private final TablePurposes purposes;

    DatabasePage(List<Table> tables, List<Reference> references, TablePurposes purposes) {
        this.tables = tables.stream().collect(Collectors.toMap(Table::name, table -> table));
        this.references = references;
        this.purposes = purposes;
    }

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| table | what is in it | of a district | kept |\n|---|---|---|---|\n");
        purposes.tables().forEach(name -> page.append(row(name)));
        page.append(
                        "\nEvery `district_id` refers to `districts`; the diagrams leave these lines out. A table without columns")
                .append(" belongs to another diagram.\n");
        purposes.concerns().forEach(concern -> page.append(section(concern)));
        return page.toString();
    }

    private String row(String name) {
        Table table = table(name);
        Purpose purpose = purposes.of(name).orElseThrow();
        return "| `%s`%s%s | %s | %s | %s |\n"
                .formatted(
                        name,
                        table.unlogged() ? " †" : "",
                        table.partitioned() ? ", partitioned" : "",
                        purpose.purpose(),
                        table.ofDistricts() ? "yes" : "",
                        purpose.kept());
    }

    private String section(String concern) {
        List<String> members = purposes.tables().stream()
                .filter(name -> purposes.of(name).orElseThrow().concern().equals(concern))
                .toList();
        StringBuilder section = new StringBuilder("\n## %s\n\n```mermaid\nerDiagram\n".formatted(concern));
        members.forEach(name -> section.append(entity(table(name))));
        references.stream()
                .filter(reference -> members.contains(reference.from()))
                .filter(reference -> !reference.columns().equals("district_id"))
                .forEach(reference -> section.append(line(reference)));
        return section.append("```\n").toString();
    }

    private Table table(String name) {
        return Objects.requireNonNull(tables.get(name), name);
    }

    private static String entity(Table table) {
        return table.columns().stream()
                .map(DatabasePage::attribute)
                .collect(Collectors.joining("", "    %s {\n".formatted(table.name()), "    }\n"));
    }

    private static String attribute(Column column) {
        String type = SHORT.getOrDefault(column.type(), column.type());
        String keys = column.primaryKey() && column.foreignKey()
                ? " PK, FK"
                : column.primaryKey() ? " PK" : column.foreignKey() ? " FK" : column.unique() ? " UK" : "";
        return "        %s %s%s%s\n".formatted(type, column.name(), keys, column.required() ? "" : " \"optional\"");
    }

    private static String line(Reference reference) {
        return "    %s %s--%s %s : %s\n"
                .formatted(
                        reference.to(),
                        reference.required() ? "||" : "|o",
                        reference.unique() ? "o|" : "o{",
                        reference.from(),
                        reference.columns().replace(", ", "_"));
    }
}
