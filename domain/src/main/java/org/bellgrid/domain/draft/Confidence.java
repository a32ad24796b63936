package org.bellgrid.domain.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;

/**
 * The probability that something was read rightly.
 *
 * @param value 0..1
 */
public record Confidence(@JsonValue double value) implements Comparable<Confidence> {
    /** Nothing speaks for it. */
    public static final Confidence NONE = new Confidence(0);

    /** Nothing speaks against it. */
    public static final Confidence CERTAIN = new Confidence(1);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence %s is not within 0..1".formatted(value));
        }
    }

    /** Of many things read, the share that is expected to be right; none read means {@link #NONE}. */
    public static Confidence mean(Collection<Confidence> confidences) {
        return new Confidence(
                confidences.stream().mapToDouble(Confidence::value).average().orElse(0));
    }

    public boolean reaches(Confidence threshold) {
        return value >= threshold.value;
    }

    /** Both must hold, and they are taken as independent. */
    public Confidence and(Confidence other) {
        return new Confidence(value * other.value);
    }

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value, other.value);
    }
}
