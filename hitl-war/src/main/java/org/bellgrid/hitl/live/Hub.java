package org.bellgrid.hitl.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bellgrid.domain.account.Revocations;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** All clients that are connected to this server. */
@ApplicationScoped
class Hub {
    private static final Duration TIME_FOR_TOKEN = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(75);

    private final Map<String, Connection> connections = new ConcurrentHashMap<>();
    private final Map<DistrictId, Feed> feeds = new ConcurrentHashMap<>();

    @Resource
    ManagedExecutorService executor;

    @Inject
    Clock clock;

    @Inject
    EventLog log;

    @Inject
    Revocations revocations;

    @Inject
    TokenCheck tokens;

    /** How many are connected, whether or not they have shown a token. */
    int clients() {
        return connections.size();
    }

    void open(Session session) {
        connections.put(session.getId(), new Connection(session, executor));
    }

    void closed(Session session) {
        Optional.ofNullable(connections.remove(session.getId()))
                .ifPresent(connection -> connection.listener().ifPresent(who -> leave(connection, who.district())));
    }

    private void leave(Connection connection, DistrictId district) {
        feeds.computeIfPresent(district, (id, feed) -> feed.remove(connection) ? null : feed);
    }

    /** The client is there. */
    void heard(Session session) {
        find(session).ifPresent(Connection::heard);
    }

    /** Takes what a client says. */
    void take(Session session, Message.FromClient message) {
        find(session).ifPresent(connection -> connection.serve(() -> take(connection, message)));
    }

    private void take(Connection connection, Message.FromClient message) {
        if ("authenticate".equals(message.type())) {
            authenticate(connection, message.token());
        } else {
            connection
                    .listener()
                    .ifPresentOrElse(
                            who -> follow(connection, who, message),
                            () -> connection.close(CloseCodes.VIOLATED_POLICY, "UNAUTHORIZED"));
        }
    }

    /** Takes the token that a client has shown with the handshake. */
    void authenticate(Session session, String token) {
        find(session).ifPresent(connection -> connection.serve(() -> authenticate(connection, token)));
    }

    /** Also a client that has shown a token already may show another one before the first runs out. */
    private void authenticate(Connection connection, @Nullable String token) {
        Optional<Listener> who = Optional.ofNullable(token).flatMap(tokens::who);
        boolean same = connection
                .listener()
                .map(before -> who.filter(now -> now.district().equals(before.district()))
                        .isPresent())
                .orElse(who.isPresent());
        if (!same) {
            connection.close(CloseCodes.VIOLATED_POLICY, "UNAUTHORIZED");
            return;
        }
        Listener listener = who.orElseThrow();
        connection.identify(listener);
        Feed feed = feeds.compute(listener.district(), (id, known) -> {
            Feed its = known == null ? new Feed(id, log) : known;
            its.add(connection);
            return its;
        });
        connection.send(Message.ready(feed.newest()));
    }

    private void follow(Connection connection, Listener who, Message.FromClient message) {
        switch (String.valueOf(message.type())) {
            case "subscribe:job" -> subscribe(connection, who, message);
            case "unsubscribe:job" -> message.job().ifPresent(connection::unsubscribe);
            case "resume" ->
                message.eventId()
                        .ifPresentOrElse(
                                last -> Optional.ofNullable(feeds.get(who.district()))
                                        .ifPresent(feed -> feed.replay(connection, last)),
                                () -> connection.send(
                                        Message.error("VALIDATION_ERROR", "lastEventId is no event's id", null)));
            default -> connection.send(Message.error("VALIDATION_ERROR", "there is no such type of message", null));
        }
    }

    /** What was said of the job last comes at once, so that nobody waits for what has been already. */
    private void subscribe(Connection connection, Listener who, Message.FromClient message) {
        Optional<JobId> job = message.job();
        if (job.isPresent() && !connection.subscribe(job.get())) {
            connection.close(CloseCodes.VIOLATED_POLICY, "TOO_MANY_JOBS");
            return;
        }
        job.flatMap(id -> log.latestOf(who.district(), id))
                .ifPresentOrElse(latest -> connection.send(Message.of(latest)), () -> {
                    job.ifPresent(connection::unsubscribe);
                    connection.send(Message.error("NOT_FOUND", "there is no such job", message.jobId()));
                });
    }

    /** There is news of a district. */
    void news(DistrictId district) {
        Optional.ofNullable(feeds.get(district)).ifPresent(Feed::deliver);
    }

    /** Looks for news that nobody has spoken of. */
    void catchUp() {
        feeds.values().forEach(Feed::deliver);
    }

    /** Ends the connections that may not go on. */
    void sweep() {
        connections.values().forEach(connection -> {
            if (connection.isSilentFor(connection.listener().isPresent() ? SILENCE : TIME_FOR_TOKEN)) {
                connection.close(CloseCodes.GOING_AWAY, "SILENT");
            }
            connection.listener().ifPresent(who -> {
                if (revocations.contain(who.session())) {
                    connection.close(CloseCodes.VIOLATED_POLICY, "SESSION_ENDED");
                } else if (clock.instant().isAfter(who.until())) {
                    connection.close(CloseCodes.VIOLATED_POLICY, "TOKEN_EXPIRED");
                }
            });
        });
    }

    /** Asks all for a sign of life. */
    void ping() {
        connections.values().forEach(Connection::ping);
    }

    private Optional<Connection> find(Session session) {
        return Optional.ofNullable(connections.get(session.getId()));
    }
}
