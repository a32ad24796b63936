package org.bellgrid.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final ObjectMapper STRICT =
            Mappers.JSON.copy().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final Map<String, Class<?>> RECORDS = new Archive(Description.class)
            .classes().stream()
                    .filter(type -> type.isRecord() && type.isAnnotationPresent(Schema.class))
                    .collect(Collectors.toMap(
                            type -> type.getAnnotation(Schema.class).name(), Function.identity()));

    @ParameterizedTest
    @MethodSource("names")
    void an_example_is_what_its_record_reads_and_writes(String name) throws JsonProcessingException {
        String example = Mappers.JSON.writeValueAsString(Examples.all().get(name));
        Class<?> type = RECORDS.getOrDefault(
                name.replaceFirst("Patch$", "Input"), RECORDS.get(name.replaceFirst("Patch$", "")));
        assertThat(type).as("a record for %s", name).isNotNull();

        JsonNode written = Mappers.JSON.readTree(Mappers.JSON.writeValueAsString(STRICT.readValue(example, type)));

        if (!name.endsWith("Patch")) {
            assertThat(written).isEqualTo(Mappers.JSON.readTree(example));
        }
    }

    static List<String> names() {
        return List.copyOf(Examples.all().keySet());
    }
}
