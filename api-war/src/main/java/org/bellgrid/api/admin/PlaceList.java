package org.bellgrid.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Districts or schools. */
@Schema(name = "PlaceList")
public record PlaceList(List<PlaceView> items) {
    public PlaceList {
        items = List.copyOf(items);
    }
}
