package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose word is taken for where a request comes from: that of {@link TestSurroundings#PROXY}, and nobody else's. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(60)
class ProxyIT {
    private static final String STRANGER = "127.0.0.1";

    private final RunningBellgrid bellgrid;
    private final String one = anyAddress();
    private final String other = anyAddress();

    ProxyIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    @BeforeAll
    static void beAtBoth() {
        assumeThatCode(() -> new ServerSocket(0, 1, address(TestSurroundings.PROXY)).close())
                .as("this machine has a second address of its own")
                .doesNotThrowAnyException();
    }

    @Test
    void whoever_comes_by_a_proxy_has_a_quota_of_his_own() throws IOException {
        int left = left(sent(TestSurroundings.PROXY, one));

        assertThat(left(sent(TestSurroundings.PROXY, other))).isEqualTo(left);
        assertThat(left(sent(TestSurroundings.PROXY, one))).isEqualTo(left - 1);
    }

    @Test
    void who_is_no_proxy_is_counted_whatever_he_says() throws IOException {
        int left = left(sent(STRANGER, one));

        assertThat(left(sent(STRANGER, other))).isEqualTo(left - 1);
    }

    @Test
    void the_access_log_names_who_was_behind_the_proxy() throws Exception {
        String answer = sent(TestSurroundings.PROXY, one);

        assertThat(logged(header(answer, "X-Request-Id"))).startsWith(one + " ");
    }

    @Test
    void the_access_log_names_who_claims_to_be_a_proxy() throws Exception {
        String answer = sent(STRANGER, one);

        assertThat(logged(header(answer, "X-Request-Id"))).startsWith(STRANGER + " ");
    }

    @Test
    void who_came_to_the_proxy_by_tls_is_told_to_stay_with_it() throws IOException {
        assertThat(sent(TestSurroundings.PROXY, one)).contains("Strict-Transport-Security");
        assertThat(sent(STRANGER, one)).doesNotContain("Strict-Transport-Security");
    }

    /** A log-in without an account, as a proxy hands it on. Java's own client cannot choose its address. */
    private String sent(String from, String about) throws IOException {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(address(from), 0));
            socket.connect(
                    new InetSocketAddress(address(STRANGER), bellgrid.base().getPort()));
            socket.getOutputStream().write("""
                    POST /api/v1/auth/login HTTP/1.1
                    Host: localhost:%d
                    X-Forwarded-For: %s
                    X-Forwarded-Proto: https
                    Content-Type: application/json
                    Content-Length: 2
                    Connection: close

                    {}""".formatted(bellgrid.base().getPort(), about)
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getAllByName(literal)[0];
    }

    private static int left(String answer) {
        return Integer.parseInt(header(answer, "X-RateLimit-Remaining"));
    }

    private static String header(String answer, String name) {
        Matcher header =
                Pattern.compile("(?im)^%s: *(\\S+)\\s*$".formatted(name)).matcher(answer);
        assertThat(header.find()).as(answer).isTrue();
        return header.group(1);
    }

    /** The line about a request, which is written when it has been answered. */
    private String logged(String requestId) throws IOException, InterruptedException {
        while (true) {
            for (String line : Files.readAllLines(bellgrid.logs().resolve("access.log"))) {
                if (line.contains(requestId)) {
                    return line;
                }
            }
            Thread.sleep(100);
        }
    }

    /** Of those that are reserved for tests of networks. */
    private static String anyAddress() {
        Random random = new Random();
        return String.format(Locale.ROOT, "198.18.%d.%d", random.nextInt(256), 1 + random.nextInt(254));
    }
}
