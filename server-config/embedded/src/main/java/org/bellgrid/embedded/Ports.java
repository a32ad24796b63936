package org.bellgrid.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the machine about its ports. */
public final class Ports {
    private Ports() {}

    /** A port that is free now; somebody else may take it before it is used. */
    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartProblem("This machine has no free port.", e);
        }
    }

    /** Refuses a busy port with a line that names the setting to change. */
    static void requireFree(int port, String what, String setting) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartProblem(
                    "Port %d for %s is in use: stop what uses it, or choose another with -D%s=<port> (%s=<port>)."
                            .formatted(port, what, setting, Settings.environmentName(setting)),
                    e);
        }
    }
}
