package org.bellgrid.standin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelayTest {
    private static final String LONG = "all that is said is said again, ".repeat(10_000);
    private static final int SOON_MILLIS = 300;

    private final RawStandIn echo;
    private final Relay relay;

    RelayTest() throws IOException {
        echo = new RawStandIn(connection -> {
            OutputStream out = connection.getOutputStream();
            connection.getInputStream().transferTo(out);
        });
        relay = new Relay(echo.port());
    }

    @AfterEach
    void close() throws Exception {
        relay.close();
        echo.close();
    }

    @Test
    void what_is_said_comes_to_the_other_side_and_back() throws IOException {
        assertThat(said(LONG)).isEqualTo(LONG);
    }

    @Test
    void a_connection_is_reset_in_mid_answer() {
        relay.breakOffAfter(3);

        assertThatExceptionOfType(SocketException.class).isThrownBy(() -> said(LONG));
        assertThat(echo.connections()).isOne();
    }

    @Test
    void nobody_listens() {
        relay.refuse();

        assertThatExceptionOfType(ConnectException.class).isThrownBy(this::connect);
    }

    @Test
    void nobody_takes_the_call() {
        relay.ignore();

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(this::connect);
    }

    @Test
    void somebody_says_nothing() throws IOException {
        relay.always(RawStandIn.silence());

        try (Socket socket = connect()) {
            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> socket.getInputStream().read());
        }
        assertThat(echo.connections()).isZero();
    }

    @Test
    void somebody_says_a_byte_now_and_then() throws IOException {
        relay.always(RawStandIn.dribble(Duration.ofMillis(SOON_MILLIS / 10)));

        try (Socket socket = connect()) {
            assertThat(socket.getInputStream().readNBytes(3)).containsExactly(0, 0, 0);
        }
    }

    @Test
    void a_connection_that_is_good_again_has_the_same_address() throws IOException {
        relay.refuse();
        relay.ignore();
        relay.always(RawStandIn.reset());
        relay.passOn();

        assertThat(said("hello")).isEqualTo("hello");
    }

    @Test
    void a_new_behaviour_ends_the_connections_that_there_are() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(1);
            assertThat(socket.getInputStream().read()).isOne();

            relay.passOn();

            assertThat(socket.getInputStream().read()).isNegative();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), relay.port()), SOON_MILLIS);
        socket.setSoTimeout(SOON_MILLIS);
        return socket;
    }

    /** What comes back of a text. */
    private String said(String text) throws IOException {
        try (Socket socket = connect()) {
            Thread speaker = new Thread(() -> speak(socket, text));
            speaker.start();
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }

    private static void speak(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            socket.shutdownOutput();
        } catch (IOException e) { // the other side has hung up
            return;
        }
    }
}
