package org.bellgrid.domain.cost;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/**
 * What is to be paid for one kind of unit.
 *
 * @param units at least 0
 * @param amount US dollars for all of them, at least 0
 */
public record Charge(Unit unit, long units, BigDecimal amount) {
    public Charge {
        if (units < 0 || amount.signum() < 0) {
            throw new IllegalArgumentException("a charge of %d units for %s".formatted(units, amount));
        }
    }

    /** What readers are paid by. */
    public enum Unit {
        /** A picture shown. */
        PAGE,
        INPUT_TOKEN,
        OUTPUT_TOKEN;

        /** How it stands in a column. */
        @Converter
        public static class Column extends LowerCaseEnum<Unit> implements AttributeConverter<Unit, String> {
            public Column() {
                super(Unit.class);
            }
        }
    }
}
