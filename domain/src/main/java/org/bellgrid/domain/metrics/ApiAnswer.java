package org.bellgrid.domain.metrics;

import java.time.Instant;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/**
 * The API has answered a request.
 *
 * @param district of the caller; {@code null} for a stranger or an operator
 * @param operation the path with the names of its parameters, such as {@code /documents/{id}}, or {@code unmatched}
 * @param status of HTTP
 */
public record ApiAnswer(
        Instant at, @Nullable DistrictId district, String operation, String method, int status, double millis) {}
