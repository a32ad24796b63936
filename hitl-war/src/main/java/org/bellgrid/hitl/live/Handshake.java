package org.bellgrid.hitl.live;

import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * How a connection begins. A page of a foreign origin gets none. Who can set no headers, as browsers cannot, may offer the
 * token as a sub-protocol beside {@value #PROTOCOL}: {@code bearer.} and the token.
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
        offered(request)
                .filter(protocol -> protocol.startsWith(BEARER))
                .findFirst()
                .ifPresent(protocol -> config.getUserProperties().put(TOKEN, protocol.substring(BEARER.length())));
    }

    private static Stream<String> offered(HandshakeRequest request) {
        Map<String, List<String>> headers = request.getHeaders();
        return Optional.ofNullable(headers.get(HandshakeRequest.SEC_WEBSOCKET_PROTOCOL)).stream()
                .flatMap(List::stream)
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip);
    }
}
