package org.bellgrid.api.lists;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.persistence.Paging;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a client may say about a list: which page, how long, in which order. As it came; {@link #paging} checks it. */
public class ListParameters {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final int MAX_PAGE = 1_000_000;

    /** What lists are ordered by unless something else is asked for; the newest come first then. */
    private static final String AGE = "createdAt";

    @QueryParam("page")
    @Parameter(
            description = "Which page, from 1",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000000", defaultValue = "1"))
    @Nullable
    String page;

    @QueryParam("limit")
    @Parameter(
            description = "How many a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Nullable
    String limit;

    @QueryParam("sortBy")
    @Parameter(
            description = "By which field to order; createdAt when missing",
            schema = @Schema(type = SchemaType.STRING, defaultValue = AGE))
    @Nullable
    String sortBy;

    @QueryParam("order")
    @Parameter(
            description = "From the least or the greatest; by createdAt the newest come first when it is missing",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"asc", "desc"}))
    @Nullable
    String order;

    /**
     * Notes what is wrong with them.
     *
     * @param sortable the fields by which the list can be ordered, by their names in answers and entities
     */
    public Paging paging(FieldChecks checks, Set<String> sortable) {
        String field = sortBy == null ? AGE : sortBy;
        checks.that(
                sortable.contains(field),
                "sortBy",
                "must be one of " + String.join(", ", sortable.stream().sorted().toList()));
        checks.that(order == null || order.equals("asc") || order.equals("desc"), "order", "must be asc or desc");
        boolean descending = order == null ? field.equals(AGE) : order.equals("desc");
        return new Paging(
                checks.number(page, "page", 1, MAX_PAGE).orElse(1),
                checks.number(limit, "limit", 1, MAX_LIMIT).orElse(DEFAULT_LIMIT),
                field,
                descending);
    }
}
