package org.bellgrid.api.hitl;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who shall settle a task.
 *
 * @param userId a reviewer or an administrator of the district
 */
@Schema(name = "Assignment", requiredProperties = "userId")
record Assignment(@Nullable UUID userId) {}
