package org.bellgrid.monitoring;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is told, and what.
 *
 * @param when the value that is watched
 * @param above it fires above this, or
 * @param below it fires below this
 * @param provided what else must be so, beginning with {@code and} or {@code unless}
 * @param lasts for how long it must have been so; null: not at all
 * @param summary what is wrong, in a line
 * @param users what people feel of it
 * @param first what to do first
 */
record Alert(
        String name,
        Severity severity,
        Expression when,
        @Nullable String above,
        @Nullable String below,
        @Nullable Expression provided,
        @JsonProperty("for") @Nullable String lasts,
        String summary,
        String users,
        String first) {

    /** Whether somebody has to get up. */
    enum Severity {
        @JsonProperty("critical")
        CRITICAL("red"),
        @JsonProperty("warning")
        WARNING("orange");

        private final String color;

        Severity(String color) {
            this.color = color;
        }

        String color() {
            return color;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Limit limit() {
        return new Limit(above, below);
    }

    /** What has to be so for it to fire. */
    Expression condition() {
        String limited = when.text() + (when.text().contains("\n") ? "\n" : " ") + limit().comparison();
        return new Expression(provided == null ? limited : limited + "\n" + provided.text());
    }

    /** What whoever is called reads under the summary. */
    String description() {
        return "What people feel: %s\nFirst: %s".formatted(users, first);
    }

    /** The heading in the run-books, as a link has it. */
    String anchor() {
        return name.toLowerCase(Locale.ROOT);
    }
}
