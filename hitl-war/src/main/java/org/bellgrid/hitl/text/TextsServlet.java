package org.bellgrid.hitl.text;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellgrid.domain.wire.Mappers;

/** Gives the pages' scripts what they say: {@code /texts/de/week.json}. */
@WebServlet("/texts/*")
public class TextsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([a-z]{2})/([a-z]{1,20})\\.json");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> texts = texts(String.valueOf(request.getPathInfo()));
        if (texts.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=300");
        response.getOutputStream().write(texts.get());
    }

    private static Optional<byte[]> texts(String path) throws IOException {
        Matcher parts = PATH.matcher(path);
        Optional<Language> language = parts.matches() ? Language.find(parts.group(1)) : Optional.empty();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Mappers.JSON.writeValueAsBytes(language.get().texts(parts.group(2))));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
