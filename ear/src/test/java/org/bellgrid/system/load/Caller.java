package org.bellgrid.system.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bellgrid.system.Client;

/**
 * Somebody signed in, with a plain blocking HTTP client: it takes the least of the processor that generator and server
 * share.
 */
record Caller(URI api, String token) {
    private static final int TIMEOUT_MILLIS = 30_000;

    /** Whether there was a good answer. */
    boolean get(String path) throws IOException {
        return isGood(open(path), 200);
    }

    /** Whether the file was accepted, to be read. */
    boolean upload(String fileName, byte[] content) throws IOException {
        return isGood(send(fileName, content), 202);
    }

    /** Whether the file was accepted, and need not be read. */
    boolean uploadKnown(String fileName, byte[] content) throws IOException {
        HttpURLConnection connection = send(fileName, content);
        if (connection.getResponseCode() != 202) {
            return isGood(connection, 202);
        }
        try (InputStream body = connection.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8).contains("\"cached\":true");
        }
    }

    private HttpURLConnection send(String fileName, byte[] content) throws IOException {
        HttpURLConnection connection = open("/documents");
        List<byte[]> parts = Client.parts(fileName, content);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", Client.form());
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(
                parts.stream().mapToInt(part -> part.length).sum());
        try (OutputStream body = connection.getOutputStream()) {
            for (byte[] part : parts) {
                body.write(part);
            }
        }
        return connection;
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(api + path).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }

    /** Reads the answer to its end, so that the connection serves again. */
    private static boolean isGood(HttpURLConnection connection, int status) throws IOException {
        boolean good = connection.getResponseCode() == status;
        try (InputStream body = good ? connection.getInputStream() : connection.getErrorStream()) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return good;
    }
}
