package org.bellgrid.domain.webhook;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** Why an attempt to deliver has come to nothing. */
public enum DeliveryError {
    /** The receiver's answer is no 2xx; redirects are not followed. */
    UNWANTED_ANSWER,
    /** No answer in time. */
    TIMED_OUT,
    HOST_UNKNOWN,
    /** The host's address is none of the public Internet, or the connection would not be encrypted. */
    ADDRESS_REFUSED,
    /** No TLS connection, for instance for want of a certificate that can be trusted. */
    TLS_FAILED,
    CONNECTION_FAILED,
    /** The webhook was disabled before. */
    WEBHOOK_DISABLED;

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<DeliveryError>
            implements AttributeConverter<DeliveryError, String> {
        public Column() {
            super(DeliveryError.class);
        }
    }
}
