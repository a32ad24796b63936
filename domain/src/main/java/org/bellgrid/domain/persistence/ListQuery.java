package org.bellgrid.domain.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks for a stretch of all entities of a kind. Conditions and the order are written in JPQL and call the entity {@code e}. */
public final class ListQuery<T> {
    private final Class<T> type;
    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private @Nullable String later;

    public ListQuery(Class<T> type) {
        this.type = type;
    }

    /** Asks only for those whose attribute has that value; for all when it is {@code null}. */
    public ListQuery<T> equal(String attribute, @Nullable Object value) {
        return where("e.%1$s = :%1$s".formatted(attribute), attribute, value);
    }

    /** Asks only for those that meet a condition with one parameter; for all when its value is {@code null}. */
    public ListQuery<T> where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            where.append(where.isEmpty() ? " WHERE " : " AND ").append(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** Asks only for those one of whose attributes has that text in it, in whatever case; for all when it is {@code null}. */
    public ListQuery<T> containing(@Nullable String text, String... attributes) {
        String condition = Arrays.stream(attributes)
                .map("LOWER(e.%s) LIKE :search ESCAPE '!'"::formatted)
                .collect(Collectors.joining(" OR ", "(", ")"));
        return where(condition, "search", text == null ? null : pattern(text));
    }

    private static String pattern(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** Leaves an attribute for later that the list does not show, see {@link Lazily}. */
    public ListQuery<T> without(String attribute) {
        later = attribute;
        return this;
    }

    /** The stretch; equal values are kept in one order by the id. */
    public Listed<T> page(EntityManager entityManager, Paging paging) {
        String from = " FROM %s e%s".formatted(type.getSimpleName(), where);
        String direction = paging.descending() ? "DESC" : "ASC";
        String order = " ORDER BY e.%s %s, e.id %s".formatted(paging.sortBy(), direction, direction);
        TypedQuery<T> stretch = entityManager
                .createQuery("SELECT e" + from + order, type)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.limit());
        TypedQuery<Long> count = entityManager.createQuery("SELECT COUNT(e)" + from, Long.class);
        if (later != null) {
            Lazily.without(later, type, entityManager).forEach(stretch::setHint);
        }
        parameters.forEach(stretch::setParameter);
        parameters.forEach(count::setParameter);
        return new Listed<>(stretch.getResultList(), count.getSingleResult());
    }
}
