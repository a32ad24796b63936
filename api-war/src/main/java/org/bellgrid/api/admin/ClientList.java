package org.bellgrid.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A district's portals. */
@Schema(name = "ClientList")
public record ClientList(List<ClientView> items) {
    public ClientList {
        items = List.copyOf(items);
    }
}
