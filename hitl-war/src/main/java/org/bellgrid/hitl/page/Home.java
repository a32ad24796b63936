package org.bellgrid.hitl.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bellgrid.domain.account.Role;

/** The first address: leads everybody to where their work begins, and strangers to where they sign in. */
@WebServlet("")
public class Home extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Viewers viewers;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(viewers.of(request).map(who -> of(who.role())).orElse("/signin"));
    }

    private static String of(Role role) {
        return switch (role) {
            case ADMIN -> "/admin";
            case REVIEWER -> "/hitl";
            case TEACHER -> "/week";
            case OPERATOR -> "/operations";
            case CLIENT -> "/help";
        };
    }
}
