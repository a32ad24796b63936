package org.bellgrid.domain.reading;

/**
 * Names the engine that reads. Two engines of one name read the same bytes in the same way; whatever changes how they are
 * read, changes the name.
 *
 * @param value not blank
 */
public record EngineVersion(String value) {
    public EngineVersion {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an engine needs a version");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
