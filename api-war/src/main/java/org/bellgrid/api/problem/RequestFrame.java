package org.bellgrid.api.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import org.bellgrid.api.Json;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.tenancy.Tenancy;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/**
 * Goes around every request: names it, sets the headers that all answers have, and gives a problem document to the
 * errors that the container has noticed itself and left without one (no valid token, above all).
 */
@WebFilter("/*")
public class RequestFrame extends HttpFilter {
    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String requestId = RequestId.of(request);
        response.setHeader(RequestId.HEADER, requestId);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
        response.setHeader("Referrer-Policy", "no-referrer");
        ProblemException said;
        try (LogContext.Opened about =
                LogContext.NONE.with(LogField.REQUEST_ID, requestId).open()) {
            said = run(request, new Framed(response), chain, requestId);
        } finally {
            Tenancy.leave();
        }
        if (said != null && !response.isCommitted()) {
            write(response, said, requestId);
        }
    }

    private static @Nullable ProblemException run(
            HttpServletRequest request, Framed response, FilterChain chain, String requestId) {
        try {
            chain.doFilter(request, response);
            return response.isBareError() ? Diagnosis.ofStatus(response.getStatus()) : null;
        } catch (IOException | ServletException | RuntimeException e) {
            if (isUnknownAddress(e)) {
                return new ProblemException(Problem.NOT_FOUND);
            }
            ProblemException said = Diagnosis.of(e);
            FaultLog.note(said, e, requestId);
            return said;
        }
    }

    /** What the container throws for an address outside the API, as it is or wrapped once. Faults inside have been answered there. */
    private static boolean isUnknownAddress(Exception fault) {
        return fault instanceof FileNotFoundException
                || (fault instanceof ServletException && fault.getCause() instanceof FileNotFoundException);
    }

    private static void write(HttpServletResponse response, ProblemException said, String requestId)
            throws IOException {
        byte[] body = Mappers.JSON.writeValueAsBytes(ProblemView.of(said, requestId));
        response.resetBuffer();
        response.setStatus(said.problem().httpStatus());
        response.setContentType(Json.PROBLEM);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /**
     * Keeps the container from writing its own error page, and from sending an error off that has no body yet. Our
     * Cache-Control gives way to a resource's own.
     */
    private static final class Framed extends HttpServletResponseWrapper {
        Framed(HttpServletResponse response) {
            super(response);
        }

        boolean isBareError() {
            return getStatus() >= 400 && getContentType() == null;
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            setStatus(status);
        }

        @Override
        public void flushBuffer() throws IOException {
            if (!isBareError()) {
                super.flushBuffer();
            }
        }
    }
}
