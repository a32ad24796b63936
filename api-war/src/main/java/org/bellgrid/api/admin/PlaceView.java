package org.bellgrid.api.admin;

import java.util.UUID;
import org.bellgrid.domain.tenancy.District;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A district. */
@Schema(name = "Place")
public record PlaceView(UUID id, String name) {
    static PlaceView of(District district) {
        return new PlaceView(district.id().value(), district.name());
    }
}
