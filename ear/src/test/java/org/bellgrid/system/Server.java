package org.bellgrid.system;

import java.net.URI;
import java.net.http.HttpClient;

/** A server, for those who ask it over HTTP. */
public interface Server {
    /** Where it answers, for instance {@code http://localhost:40123}. */
    URI base();

    /** A client that follows no redirects and knows nobody. */
    HttpClient http();
}
