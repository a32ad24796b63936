package org.bellgrid.processing.operation;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * The stages' listeners, which the server can stop and start by their names. One that is stopped hands back to the broker what
 * it has not begun and finishes what it has; there it lies for other servers.
 */
@ApplicationScoped
class Listening {
    private static final System.Logger LOG = System.getLogger(Listening.class.getName());

    /** Liberty's switch for all that calls come in by. */
    private static final String SWITCH = "WebSphere:feature=kernel,name=ServerEndpointControl";

    private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

    private static final String[] BY_NAME = {String.class.getName()};

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();

    /** Those that were stopped here: a server's role may be that others never listen. */
    private final List<String> stopped = new ArrayList<>();

    /** What each was told last. */
    private final Map<String, CompletableFuture<Void>> told = new HashMap<>();

    @Resource
    ManagedThreadFactory threads;

    /**
     * Begins to stop all that listen. The server stops one after the other, each when it has finished what it has; nobody waits
     * for that here. What is called meanwhile is handed back.
     */
    synchronized void stop() {
        try {
            for (Object each : (List<?>) server.invoke(name(), "listEndpoints", new Object[0], new String[0])) {
                String listener = String.valueOf(each);
                if (isStages(listener) && (isUnderWay(listener) || !isPaused(listener))) {
                    stopped.add(listener);
                    call("pause", listener);
                }
            }
        } catch (JMException e) {
            throw new IllegalStateException("the server's listeners cannot be stopped", e);
        }
    }

    /** Has those listen again that were stopped. */
    synchronized void resume() {
        stopped.forEach(listener -> call("resume", listener));
        stopped.clear();
    }

    private static boolean isStages(String listener) {
        return listener.contains("processing-ejb");
    }

    private boolean isPaused(String listener) throws JMException {
        return (boolean) server.invoke(name(), "isPaused", new Object[] {listener}, BY_NAME);
    }

    /** Whether a listener has not done yet what it was told last. */
    private boolean isUnderWay(String listener) {
        return !told.getOrDefault(listener, NOTHING).isDone();
    }

    /** A listener does what it is told in the order in which it is told, however long it takes to stop. */
    private void call(String operation, String listener) {
        told.put(
                listener,
                told.getOrDefault(listener, NOTHING)
                        .thenRunAsync(
                                () -> invoke(operation, listener),
                                task -> threads.newThread(task).start()));
    }

    private void invoke(String operation, String listener) {
        try {
            server.invoke(name(), operation, new Object[] {listener}, BY_NAME);
        } catch (JMException | RuntimeException e) { // what it is told next is done all the same
            LOG.log(WARNING, "could not " + operation + " " + listener, e);
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(SWITCH);
    }
}
