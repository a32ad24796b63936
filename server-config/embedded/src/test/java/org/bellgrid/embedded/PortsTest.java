package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_busy_port_is_refused_with_the_setting_that_helps() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree(busy.getLocalPort(), "HTTP", "bellgrid.http.port"))
                    .isInstanceOf(StartProblem.class)
                    .hasMessageContaining("Port " + busy.getLocalPort() + " for HTTP is in use")
                    .hasMessageContaining("-Dbellgrid.http.port=<port> (BELLGRID_HTTP_PORT=<port>)");
        }
    }

    @Test
    void a_free_port_is_fine() {
        int port = Ports.anyFree();

        assertThatCode(() -> Ports.requireFree(port, "HTTP", "bellgrid.http.port"))
                .doesNotThrowAnyException();
    }
}
