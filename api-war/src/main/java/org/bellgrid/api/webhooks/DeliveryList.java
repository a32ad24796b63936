package org.bellgrid.api.webhooks;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of messages to a webhook. */
@Schema(name = "DeliveryList")
public record DeliveryList(List<DeliveryView> items, Pagination pagination) {
    public DeliveryList {
        items = List.copyOf(items);
    }
}
