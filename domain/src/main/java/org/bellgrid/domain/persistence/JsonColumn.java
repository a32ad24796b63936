package org.bellgrid.domain.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/**
 * A record in a {@code jsonb} column. The driver hands it over as its own object and takes it as text. Subclasses name the
 * interface again: EclipseLink looks for the types there and not further up.
 */
public abstract class JsonColumn<T> implements AttributeConverter<T, Object> {
    private final JavaType type;

    protected JsonColumn(Function<TypeFactory, JavaType> type) {
        this.type = type.apply(Mappers.JSON.getTypeFactory());
    }

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable T value) {
        if (value == null) {
            return null;
        }
        try {
            return Mappers.JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable Object column) {
        if (column == null) {
            return null;
        }
        try {
            return Mappers.JSON.readValue(column.toString(), type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
