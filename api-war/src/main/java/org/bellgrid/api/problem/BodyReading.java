package org.bellgrid.api.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.bellgrid.domain.problem.Problem;

/** Puts the blame where it belongs: a body that cannot be read is the client's fault, whatever the container throws. */
@Provider
public class BodyReading implements ReaderInterceptor {
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (ProblemException | WebApplicationException e) {
            throw e;
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.VALIDATION_ERROR, UnreadableJson.describe(e));
        } catch (IOException | RuntimeException e) {
            throw Diagnosis.said(e)
                    .orElseGet(() -> new ProblemException(Problem.VALIDATION_ERROR, "The body cannot be read."));
        }
    }
}
