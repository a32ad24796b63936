package org.bellgrid.domain.cost;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a budget stands in a month. */
public enum BudgetState {
    OK,
    /** So much is spent that the district wants to know. */
    WARNING,
    /** Nothing is left. */
    SPENT;

    /** The name in messages and columns. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
