package org.bellgrid.domain.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** The one way in which our records become JSON and CBOR. Mappers are thread-safe once made. */
public final class Mappers {
    /** For JSON columns and answers: dates and times in ISO 8601, absent values written as {@code null}. */
    public static final ObjectMapper JSON = configured(JsonMapper.builder());

    /** For frames between processes: the same, with byte arrays as bytes. */
    public static final ObjectMapper CBOR = configured(CBORMapper.builder());

    private Mappers() {}

    private static ObjectMapper configured(MapperBuilder<?, ?> builder) {
        return builder.addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
                .build();
    }
}
