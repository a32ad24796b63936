package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;

/** Says where JSON cannot be read, and nothing of the classes that it would have become. */
public final class UnreadableJson {
    private UnreadableJson() {}

    /** A sentence in English. */
    public static String describe(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException misfit) {
            String path = misfit.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[%s]".formatted(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            return path.isEmpty()
                    ? "The JSON is not of the form that is expected here."
                    : "The JSON is not of the form that is expected here, at \"%s\".".formatted(path);
        }
        JsonLocation place = fault.getLocation();
        return place == null
                ? "The JSON is not well-formed."
                : "The JSON is not well-formed, in line %s, column %s."
                        .formatted(place.getLineNr(), place.getColumnNr());
    }
}
