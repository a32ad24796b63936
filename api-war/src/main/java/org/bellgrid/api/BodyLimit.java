package org.bellgrid.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.bellgrid.api.documents.UploadLimit;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies that are too large: at once where their length is declared, else as soon as too much has come. Comes
 * after authorization, so that strangers learn nothing but that they are strangers.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BodyLimit implements ContainerRequestFilter {
    private static final long JSON_BYTES = 1 << 20;

    @Context
    HttpServletRequest http;

    @Inject
    UploadLimit uploads;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = isMultipart(request.getMediaType()) ? uploads.requestBytes() : JSON_BYTES;
        // The header itself comes twice, as in "64,64", where a client has offered HTTP/2.
        if (http.getContentLengthLong() > limit) {
            throw new ProblemException(Problem.PAYLOAD_TOO_LARGE);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static boolean isMultipart(@Nullable MediaType type) {
        return type != null && type.getType().equals("multipart");
    }

    private static final class Counted extends FilterInputStream {
        private long left;

        Counted(InputStream body, long limit) {
            super(body);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : (int) counted(1, next);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return read < 0 ? read : (int) counted(read, read);
        }

        private long counted(int bytes, long result) {
            left -= bytes;
            if (left < 0) {
                throw new ProblemException(Problem.PAYLOAD_TOO_LARGE);
            }
            return result;
        }
    }
}
