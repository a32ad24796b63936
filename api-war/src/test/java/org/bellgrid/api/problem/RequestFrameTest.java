package org.bellgrid.api.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestFrameTest {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int status = 200;

    @Test
    void nothing_is_to_be_cached_by_default() throws IOException {
        answer((request, response) -> {});

        assertThat(headers).containsEntry("Cache-Control", List.of("no-store"));
    }

    @Test
    void what_a_resource_says_about_caching_stands_alone() throws IOException {
        answer((request, response) -> {
            ((HttpServletResponse) response).addHeader("cache-control", "public, max-age=300");
            ((HttpServletResponse) response).addHeader("Link", "</a>");
            ((HttpServletResponse) response).addHeader("Link", "</b>");
        });

        assertThat(headers)
                .containsEntry("Cache-Control", List.of("public, max-age=300"))
                .containsEntry("Link", List.of("</a>", "</b>"));
    }

    @Test
    void an_address_that_the_container_does_not_know_is_not_found() throws IOException {
        answer((request, response) -> {
            throw new FileNotFoundException("/zzz");
        });

        assertThat(status).isEqualTo(404);
        assertThat(body.toString(UTF_8)).contains("\"NOT_FOUND\"").doesNotContain("zzz");
    }

    private void answer(FilterChain chain) throws IOException {
        HttpServletRequest request =
                fake(HttpServletRequest.class, (method, arguments) -> method.equals("getHeader") ? "request-1" : null);
        new RequestFrame().doFilter(request, fake(HttpServletResponse.class, this::respond), chain);
    }

    private @Nullable Object respond(String method, Object[] arguments) {
        switch (method) {
            case "setHeader" -> headers.put((String) arguments[0], List.of((String) arguments[1]));
            case "addHeader" ->
                headers.computeIfAbsent((String) arguments[0], name -> new ArrayList<>())
                        .add((String) arguments[1]);
            case "setStatus" -> status = (int) arguments[0];
            default -> {}
        }
        return switch (method) {
            case "getStatus" -> status;
            case "isCommitted" -> false;
            case "getOutputStream" -> new Body();
            default -> null;
        };
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments)));
    }

    private interface Answer {
        @Nullable
        Object to(String method, Object[] arguments);
    }

    private final class Body extends ServletOutputStream {
        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            // Nobody here writes without waiting.
        }
    }
}
