package org.bellgrid.domain.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** Whether a receiver has got a message. */
public enum DeliveryStatus {
    /** Not yet; there will be another attempt. */
    PENDING,
    DELIVERED,
    /** No, and there will be no attempt unless somebody asks for it. */
    FAILED;

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<DeliveryStatus>
            implements AttributeConverter<DeliveryStatus, String> {
        public Column() {
            super(DeliveryStatus.class);
        }
    }
}
