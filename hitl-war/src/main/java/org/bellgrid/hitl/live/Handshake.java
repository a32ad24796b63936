package org.bellgrid.hitl.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bellgrid.domain.account.SessionCookies;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How a connection begins. A page of a foreign origin gets none. Who can set no headers, as browsers cannot, may offer the
 * token as a sub-protocol beside {@value #PROTOCOL}: {@code bearer.} and the token. Our own pages show it as a cookie.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
    /** What both sides speak. */
    static final String PROTOCOL = "bellgrid.v1";

    /** Where the token lies among the properties of a session. */
    static final String TOKEN = "bellgrid.token";

    private static final String BEARER = "bearer.";

    /** Only browsers say where a page comes from. */
    @Override
    public boolean checkOrigin(@Nullable String origin) {
        return origin == null
                || origin.isEmpty()
                || Arrays.asList(ConfigProvider.getConfig().getValue("bellgrid.web.origins", String[].class))
                        .contains(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        config.getUserProperties().remove(TOKEN);
        value(request, HandshakeRequest.SEC_WEBSOCKET_PROTOCOL, ",", BEARER)
                .or(() -> value(request, "Cookie", ";", SessionCookies.ACCESS + "="))
                .ifPresent(token -> config.getUserProperties().put(TOKEN, token));
    }

    /** What follows the prefix in the first of a header's values that has it. */
    private static Optional<String> value(HandshakeRequest request, String header, String separator, String prefix) {
        Map<String, List<String>> headers = request.getHeaders();
        return Optional.ofNullable(headers.get(header)).stream()
                .flatMap(List::stream)
                .flatMap(line -> Arrays.stream(line.split(separator)))
                .map(String::strip)
                .filter(value -> value.startsWith(prefix))
                .map(value -> value.substring(prefix.length()))
                .findFirst();
    }
}
