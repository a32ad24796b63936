package org.bellgrid.hitl.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.bellgrid.hitl.live.Viewer;
import org.bellgrid.hitl.text.Language;
import org.jspecify.annotations.Nullable;

/** What all pages show alike: whose they are, in which language and which theme. */
@Named
@RequestScoped
public class Page {
    static final String VIEWER = Viewer.class.getName();

    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    /** The viewer's role, such as {@code admin}; empty for a stranger. */
    public String getRole() {
        return request.getAttribute(VIEWER) instanceof Viewer viewer
                ? viewer.role().label()
                : "";
    }

    /** The language of the interface, as HTML names it. */
    public String getLanguage() {
        return Language.of(Cookies.find(request, "bellgrid-language"), request.getLocales())
                .tag();
    }

    /** {@code light}, {@code dark}, or {@code null} for the system's own choice. */
    public @Nullable String getTheme() {
        return Cookies.find(request, "bellgrid-theme").filter(THEMES::contains).orElse(null);
    }

    /** A text of an area, such as {@code "week.title"}, in the language of the page. */
    public String text(String key) {
        return Language.named(getLanguage()).text(key);
    }
}
