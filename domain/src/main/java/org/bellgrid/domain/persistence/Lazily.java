package org.bellgrid.domain.persistence;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Attribute;
import java.util.Map;

/** Reads entities without what is large and seldom asked for; that is read when it is, within the same transaction. */
public final class Lazily {
    private static final String HINT = "jakarta.persistence.fetchgraph";

    private Lazily() {}

    /** The hint, for a query or a search by id, to leave an attribute for later. */
    public static <T> Map<String, Object> without(String attribute, Class<T> type, EntityManager entityManager) {
        EntityGraph<T> graph = entityManager.createEntityGraph(type);
        entityManager.getMetamodel().entity(type).getAttributes().stream()
                .map(Attribute::getName)
                .filter(name -> !name.equals(attribute))
                .forEach(graph::addAttributeNodes);
        return Map.of(HINT, graph);
    }
}
