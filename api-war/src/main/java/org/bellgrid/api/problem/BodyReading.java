package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Puts the blame where it belongs: a body that cannot be read is the client's fault, a full disk is ours. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        InputStream stream = new BodyStream(body.getInputStream());
        try {
            return isForm(body.getMediaType()) ? form(body, stream) : read(body, stream);
        } catch (ProblemException | WebApplicationException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.VALIDATION_ERROR, UnreadableJson.describe(e));
        } catch (IOException | RuntimeException e) {
            throw Diagnosis.ofBody(e);
        }
    }

    private static Object form(ReaderInterceptorContext body, InputStream stream) throws IOException {
        String boundary = body.getMediaType().getParameters().get("boundary");
        if (boundary == null) { // the container would blame the disk
            throw new ProblemException(Problem.VALIDATION_ERROR, "The form's media type has no boundary.");
        }
        try (InputStream whole = WholeBody.of(stream, boundary)) {
            return read(body, whole);
        }
    }

    private static Object read(ReaderInterceptorContext body, InputStream stream) throws IOException {
        body.setInputStream(stream);
        return body.proceed();
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null && type.getType().equalsIgnoreCase("multipart");
    }
}
