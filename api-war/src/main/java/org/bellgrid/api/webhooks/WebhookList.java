package org.bellgrid.api.webhooks;

import java.util.List;
import org.bellgrid.api.lists.Pagination;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of webhooks. */
@Schema(name = "WebhookList")
public record WebhookList(List<WebhookView> items, Pagination pagination) {
    public WebhookList {
        items = List.copyOf(items);
    }
}
