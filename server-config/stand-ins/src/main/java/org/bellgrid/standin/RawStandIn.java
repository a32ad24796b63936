package org.bellgrid.standin;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that speaks no protocol at all. */
public final class RawStandIn implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What it does with a connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Behaviour {
        void handle(Socket connection) throws IOException, InterruptedException;
    }

    public RawStandIn(Behaviour behaviour) throws IOException {
        this(0, behaviour);
    }

    /** @param port where it listens; 0 for any that is free */
    RawStandIn(int port, Behaviour behaviour) throws IOException {
        server = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        threads.execute(() -> accept(behaviour));
    }

    /** Takes what it is told, and resets the connection in the midst of it. */
    public static Behaviour reset() {
        return connection -> {
            connection.getInputStream().read();
            connection.setSoLinger(true, 0);
        };
    }

    /** Takes what it is told, and says nothing. */
    public static Behaviour silence() {
        return connection -> connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    /** Says the same byte again and again. */
    public static Behaviour dribble(Duration wait) {
        return connection -> {
            OutputStream out = connection.getOutputStream();
            while (true) {
                out.write(0);
                out.flush();
                Thread.sleep(wait.toMillis());
            }
        };
    }

    /** Says what nobody understands. */
    public static Behaviour garbage() {
        return connection -> {
            connection.getInputStream().read();
            connection
                    .getOutputStream()
                    .write("what do you want?\r\n\r\n".repeat(100).getBytes(StandardCharsets.US_ASCII));
        };
    }

    private void accept(Behaviour behaviour) {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.incrementAndGet();
                open.add(connection);
                threads.execute(() -> handle(connection, behaviour));
            }
        } catch (IOException e) { // closed
            return;
        }
    }

    private void handle(Socket connection, Behaviour behaviour) {
        try (connection) {
            behaviour.handle(connection);
        } catch (IOException e) { // the caller has hung up
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(connection);
        }
    }

    /** How many have come. */
    public int connections() {
        return connections.get();
    }

    /** Host and port. */
    public String endpoint() {
        return "127.0.0.1:" + port();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Returns when the port is free again. */
    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : open) {
            connection.close();
        }
        threads.shutdownNow();
        try {
            threads.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
