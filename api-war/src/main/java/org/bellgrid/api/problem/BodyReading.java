package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Puts the blame where it belongs: a body that cannot be read is the client's fault, a full disk is ours. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        demandBoundary(body.getMediaType());
        body.setInputStream(new BodyStream(body.getInputStream()));
        try {
            return body.proceed();
        } catch (ProblemException | WebApplicationException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.VALIDATION_ERROR, UnreadableJson.describe(e));
        } catch (IOException | RuntimeException e) {
            throw Diagnosis.ofBody(e);
        }
    }

    /** The container's own fault for this looks like one of the disk. */
    private static void demandBoundary(@Nullable MediaType type) {
        if (type != null
                && type.getType().equalsIgnoreCase("multipart")
                && !type.getParameters().containsKey("boundary")) {
            throw new ProblemException(Problem.VALIDATION_ERROR, "The form's media type has no boundary.");
        }
    }
}
