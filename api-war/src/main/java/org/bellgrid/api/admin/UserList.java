package org.bellgrid.api.admin;

import java.util.List;
import org.bellgrid.api.auth.UserView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A district's people. */
@Schema(name = "UserList")
public record UserList(List<UserView> items) {
    public UserList {
        items = List.copyOf(items);
    }
}
