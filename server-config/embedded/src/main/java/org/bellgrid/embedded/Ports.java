package org.bellgrid.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/** Asks the machine about its ports. */
public final class Ports {
    private static final int LEAST = 20_000;
    private static final int MOST = 32_768;
    private static final int ATTEMPTS = 100;

    private Ports() {}

    /**
     * A port that is free now. Somebody else may take it before it is used, but no outgoing connection will: systems give
     * those ports from 32,768 on.
     */
    public static int anyFree() {
        return RandomGenerator.getDefault()
                .ints(ATTEMPTS, LEAST, MOST)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new StartProblem("This machine has no free port."));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Refuses a busy port with a line that names the setting to change. */
    static void requireFree(int port, String what, String setting) {
        if (!isFree(port)) {
            throw new StartProblem(
                    "Port %d for %s is in use: stop what uses it, or choose another with -D%s=<port> (%s=<port>)."
                            .formatted(port, what, setting, Settings.environmentName(setting)));
        }
    }
}
