package org.bellgrid.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bellgrid.standin.RawStandIn.Behaviour;

/**
 * Lies before another stand-in at an address that stays the same, and passes on what both sides say, unless it is told to
 * be a bad connection. Whatever it is told, it breaks off the connections that there are.
 */
public final class Relay implements AutoCloseable {
    private static final int BLOCK = 8192;

    private final int provider;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private AutoCloseable listening;

    /** How something begins to listen. */
    @FunctionalInterface
    private interface Listening {
        AutoCloseable at(int port) throws IOException;
    }

    /** @param provider port on this machine that it passes calls on to */
    public Relay(int provider) throws IOException {
        this.provider = provider;
        RawStandIn first = new RawStandIn(connection -> passOn(connection, Long.MAX_VALUE));
        port = first.port();
        listening = first;
    }

    /** Where it is found. */
    public int port() {
        return port;
    }

    /** Is a good connection, as it is at first. */
    public void passOn() {
        breakOffAfter(Long.MAX_VALUE);
    }

    /** Passes on so much of what the provider says, and resets the connection then. */
    public void breakOffAfter(long bytes) {
        always(connection -> passOn(connection, bytes));
    }

    /** Speaks for itself, and passes on nothing. */
    public void always(Behaviour behaviour) {
        become(at -> new RawStandIn(at, behaviour));
    }

    /** Does not listen: who wants to connect is refused. */
    public void refuse() {
        become(at -> () -> {});
    }

    /** Listens, but takes no call: who wants to connect waits in vain. */
    public void ignore() {
        become(FullQueue::new);
    }

    private synchronized void become(Listening next) {
        try {
            listening.close();
            listening = next.at(port);
        } catch (Exception e) {
            throw new IllegalStateException("cannot listen at port " + port + " in another way", e);
        }
    }

    private void passOn(Socket client, long mostBytes) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), provider)) {
            threads.execute(() -> passOnQuestions(client, server));
            if (passOn(server.getInputStream(), client.getOutputStream(), mostBytes)) {
                client.setSoLinger(true, 0); // closing is a reset then
            }
        }
    }

    private static void passOnQuestions(Socket client, Socket server) {
        try {
            passOn(client.getInputStream(), server.getOutputStream(), Long.MAX_VALUE);
            server.shutdownOutput();
        } catch (IOException e) { // somebody has hung up
            hangUp(server);
        }
    }

    private static void hangUp(Socket connection) {
        try {
            connection.close();
        } catch (IOException e) { // it is gone in any case
            return;
        }
    }

    /** Returns whether there was as much as that. */
    private static boolean passOn(InputStream from, OutputStream to, long mostBytes) throws IOException {
        byte[] block = new byte[BLOCK];
        long left = mostBytes;
        while (left > 0) {
            int length = from.read(block, 0, (int) Math.min(BLOCK, left));
            if (length < 0) {
                return false;
            }
            to.write(block, 0, length);
            to.flush();
            left -= length;
        }
        return true;
    }

    @Override
    public synchronized void close() throws Exception {
        listening.close();
        threads.shutdownNow();
    }
}
