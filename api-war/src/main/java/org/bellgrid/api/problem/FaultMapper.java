package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.bellgrid.api.Json;

/**
 * Answers a fault with a problem. The container has mappers of its own for some kinds of faults and prefers the most
 * specific one: hence one here for each.
 */
abstract class FaultMapper<T extends Throwable> implements ExceptionMapper<T> {
    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(T fault) {
        ProblemException said = Diagnosis.of(fault);
        String requestId = RequestId.of(request);
        FaultLog.note(said, fault, requestId);
        Response.ResponseBuilder answer =
                Response.status(said.problem().httpStatus()).type(Json.PROBLEM).entity(ProblemView.of(said, requestId));
        said.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
        if (fault instanceof WebApplicationException known) {
            keepHeader(HttpHeaders.ALLOW, known, answer);
        }
        return answer.build();
    }

    private static void keepHeader(String name, WebApplicationException known, Response.ResponseBuilder answer) {
        String value = known.getResponse().getHeaderString(name);
        if (value != null) {
            answer.header(name, value);
        }
    }

    @Provider
    public static class OfAnything extends FaultMapper<Throwable> {}

    @Provider
    public static class OfAnswers extends FaultMapper<WebApplicationException> {}

    @Provider
    public static class OfJson extends FaultMapper<JsonProcessingException> {}
}
