package org.bellgrid.domain.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a client may do: at least one thing. */
public record Scopes(Set<Scope> all) {
    public Scopes {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("no scope");
        }
        all = Set.copyOf(all);
    }

    /** The scopes of those names; empty when there are none, or one is unknown. */
    public static Optional<Scopes> of(Collection<String> labels) {
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        labels.forEach(label -> Scope.of(label).ifPresent(known::add));
        return known.isEmpty() || known.size() < Set.copyOf(labels).size()
                ? Optional.empty()
                : Optional.of(new Scopes(known));
    }

    /** Reads what {@link #toString} writes. */
    public static Optional<Scopes> parse(String text) {
        return of(List.of(text.split(" ", -1)));
    }

    public boolean contain(Scope scope) {
        return all.contains(scope);
    }

    /** Whether these allow all that those allow. */
    public boolean cover(Scopes others) {
        return all.containsAll(others.all);
    }

    /** The names in order. */
    public List<String> labels() {
        return all.stream().sorted().map(Scope::label).toList();
    }

    /** As in tokens and requests (RFC 6749, 3.3): the names with a space between. */
    @Override
    public String toString() {
        return labels().stream().collect(Collectors.joining(" "));
    }

    /** How they stand in a column. */
    @Converter
    public static class Column implements AttributeConverter<Scopes, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Scopes scopes) {
            return scopes == null ? null : scopes.toString();
        }

        @Override
        public @Nullable Scopes convertToEntityAttribute(@Nullable String column) {
            return column == null ? null : parse(column).orElseThrow();
        }
    }
}
