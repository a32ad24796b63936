package org.bellgrid.hitl.live;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.bellgrid.hitl.live.Message.FromClient;

/** Where clients listen to what happens to their jobs. */
@Dependent
@ServerEndpoint(value = "/ws/v1/events", subprotocols = Handshake.PROTOCOL, configurator = Handshake.class)
public class EventsEndpoint {
    private static final System.Logger LOG = System.getLogger(EventsEndpoint.class.getName());
    private static final int MESSAGE_LENGTH = 8_192;

    @Inject
    Hub hub;

    /** A token that came with the handshake is looked at right away. */
    @OnOpen
    public void open(Session session) {
        hub.open(session);
        Object token = session.getUserProperties().remove(Handshake.TOKEN);
        if (token != null) {
            hub.authenticate(session, token.toString());
        }
    }

    /** A client says something. */
    @OnMessage(maxMessageSize = MESSAGE_LENGTH)
    public void message(String text, Session session) {
        FromClient.parse(text)
                .ifPresentOrElse(
                        message -> hub.take(session, message), () -> close(session, "a message is no JSON object"));
    }

    private static void close(Session session, String reason) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, reason));
        } catch (IOException e) {
            LOG.log(DEBUG, "a connection was not closed in order", e);
        }
    }

    /** A client lives. */
    @OnMessage
    public void pong(PongMessage pong, Session session) {
        hub.heard(session);
    }

    /** It is over. */
    @OnClose
    public void closed(Session session) {
        hub.closed(session);
    }

    /** The line broke, mostly; the container closes it. */
    @OnError
    public void error(Session session, Throwable fault) {
        LOG.log(DEBUG, "a connection broke", fault);
    }
}
