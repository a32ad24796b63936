package org.bellgrid.domain.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a webhook may be told of. */
public enum EventType {
    JOB_COMPLETED("job.completed"),
    JOB_FAILED("job.failed"),
    JOB_CANCELLED("job.cancelled"),
    JOB_HITL_REQUIRED("job.hitl_required"),
    /** So much of the month's budget is spent that the district wants to know. */
    BUDGET_WARNING("budget.warning"),
    /** The budget does not allow what would have been paid for next. */
    BUDGET_SPENT("budget.spent"),
    /** Nothing has happened; somebody wants to see whether messages arrive. */
    PING("webhook.ping");

    /** Those that a webhook may ask for; a ping comes without. */
    public static final List<EventType> WANTABLE =
            Arrays.stream(values()).filter(type -> type != PING).toList();

    private final String label;

    EventType(String label) {
        this.label = label;
    }

    /** The name in messages, such as {@code job.completed}. */
    @JsonValue
    public String label() {
        return label;
    }

    /** The type of that name that a webhook may ask for, if there is one. */
    public static Optional<EventType> wantable(String label) {
        return WANTABLE.stream().filter(type -> type.label.equals(label)).findFirst();
    }

    /** How it stands in a column. */
    @Converter
    public static class Column implements AttributeConverter<EventType, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable EventType type) {
            return type == null ? null : type.label;
        }

        @Override
        public @Nullable EventType convertToEntityAttribute(@Nullable String column) {
            return Arrays.stream(values())
                    .filter(type -> type.label.equals(column))
                    .findFirst()
                    .orElse(null);
        }
    }
}
