package org.bellgrid.api.auth;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a token request in the way that OAuth libraries understand (RFC 6749, 5.2), which is no problem document. */
final class OAuthFault extends Exception {
    private final Code code;
    private final String description;

    OAuthFault(Code code, String description) {
        super(description);
        this.code = code;
        this.description = description;
    }

    /** Those of RFC 6749 that can occur here. */
    enum Code {
        INVALID_REQUEST,
        INVALID_CLIENT,
        INVALID_SCOPE,
        UNSUPPORTED_GRANT_TYPE
    }

    Code code() {
        return code;
    }

    Response answer() {
        Body body = new Body(code.name().toLowerCase(Locale.ROOT), description);
        return code == Code.INVALID_CLIENT
                ? Response.status(Response.Status.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"bellgrid\"")
                        .entity(body)
                        .build()
                : Response.status(Response.Status.BAD_REQUEST).entity(body).build();
    }

    /**
     * What goes over the wire.
     *
     * @param error the code in lower case
     * @param description for whoever writes the client
     */
    @Schema(name = "OAuthError")
    record Body(
            String error, @JsonProperty("error_description") String description) {}
}
