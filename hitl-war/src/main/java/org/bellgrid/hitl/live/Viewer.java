package org.bellgrid.hitl.live;

import org.bellgrid.domain.account.Role;

/** Who looks at a page. */
public record Viewer(Role role) {}
