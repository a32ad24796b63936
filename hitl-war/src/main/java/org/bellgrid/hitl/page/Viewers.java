package org.bellgrid.hitl.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.bellgrid.domain.account.SessionCookies;
import org.bellgrid.hitl.live.TokenCheck;
import org.bellgrid.hitl.live.Viewer;

/** Tells who looks at a page, by the cookie that the browser shows. */
@Dependent
class Viewers {
    private final TokenCheck tokens;

    @Inject
    Viewers(TokenCheck tokens) {
        this.tokens = tokens;
    }

    /** Empty for a stranger. */
    Optional<Viewer> of(HttpServletRequest request) {
        return Cookies.find(request, SessionCookies.ACCESS).flatMap(tokens::viewer);
    }
}
