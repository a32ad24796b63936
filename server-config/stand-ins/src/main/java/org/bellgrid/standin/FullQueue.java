package org.bellgrid.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A port whose queue is full and that nobody takes from: who wants to connect waits, and is not told anything. So does Linux;
 * other systems refuse instead.
 */
final class FullQueue implements AutoCloseable {
    /** Linux lets one more in than it is told. */
    private static final int WAITING = 3;

    private final ServerSocket server;
    private final List<SocketChannel> waiting = new ArrayList<>();

    FullQueue(int port) throws IOException {
        server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        for (int i = 0; i < WAITING; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            waiting.add(channel);
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : waiting) {
            channel.close();
        }
        server.close();
    }
}
