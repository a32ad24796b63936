package org.bellgrid.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A client to be made, as it came; nothing is checked yet.
 *
 * @param name what people call it
 * @param scopes such as {@code documents:write}
 */
@Schema(
        name = "WantedClient",
        requiredProperties = {"name", "scopes"})
public record WantedClient(@Nullable String name, @Nullable List<String> scopes) {}
