package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;

/** Amounts as Kubernetes writes them. */
final class Quantities {
    private Quantities() {}

    /** Of {@code 512Mi} and the like; 0 where nothing is said. */
    static long bytes(JsonNode amount) {
        return amount.isMissingNode()
                ? 0
                : Quantity.getAmountInBytes(Quantity.parse(amount.asText())).longValueExact();
    }
}
