package org.bellgrid.domain.persistence;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An enum constant in a column, by its name in lower case, as the CHECK constraints list them. Subclasses name the
 * interface again: EclipseLink looks for the types there and not further up.
 */
public abstract class LowerCaseEnum<E extends Enum<E>> implements AttributeConverter<E, String> {
    private final Class<E> type;

    protected LowerCaseEnum(Class<E> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable E constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable E convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : Enum.valueOf(type, column.toUpperCase(Locale.ROOT));
    }
}
