package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Somebody who uses the API. Answers are looked at as text: what matters here is what goes over the wire.
 *
 * @param token to be sent along; the empty text for somebody who has not signed in
 */
public record Client(Server bellgrid, String token) {
    static final String PASSWORD = "Bellgrid-demo-1";

    /** Where the API begins. */
    public static final String API = "/api/v1";

    private static final String BOUNDARY = "boundary-of-the-tests";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Client nobody(Server bellgrid) {
        return new Client(bellgrid, "");
    }

    /** One of the demo's accounts, by role. */
    public static Client demo(Server bellgrid, String role) throws IOException, InterruptedException {
        HttpResponse<String> answer = nobody(bellgrid).signIn(role + "@demo.example", PASSWORD);
        return new Client(bellgrid, text(answer, "accessToken"));
    }

    /** A new portal of the demo's district. */
    static Client portal(RunningBellgrid bellgrid, Collection<String> scopes) throws IOException, InterruptedException {
        HttpResponse<String> made = demo(bellgrid, "admin")
                .post("/admin/clients", "application/json", BodyPublishers.ofString("""
                        {"name": "Portal", "scopes": ["%s"]}""".formatted(
                                String.join("\", \"", scopes))));
        HttpResponse<String> token = nobody(bellgrid)
                .post(
                        "/auth/token",
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString("grant_type=client_credentials&client_id=%s&client_secret=%s"
                                .formatted(text(made, "id"), text(made, "secret"))));
        return new Client(bellgrid, text(token, "access_token"));
    }

    HttpResponse<String> signIn(String email, String password) throws IOException, InterruptedException {
        return post("/auth/login", "application/json", BodyPublishers.ofString("""
                {"email": "%s", "password": "%s"}""".formatted(email, password)));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> getBytes(String path) throws IOException, InterruptedException {
        return bellgrid.http().send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String mediaType, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", mediaType).POST(body));
    }

    /** Calls an operation with an empty body of that type, and as if a version had been read. */
    HttpResponse<String> call(String method, String path, String mediaType) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path).header("If-Match", "\"1\"");
        if (mediaType.isEmpty()) {
            return send(request.method(method, BodyPublishers.noBody()));
        }
        boolean multipart = mediaType.startsWith("multipart");
        String body = multipart ? "--%s--\r\n".formatted(BOUNDARY) : mediaType.contains("json") ? "{}" : "";
        return send(request.header("Content-Type", multipart ? form() : mediaType)
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Sends a change of what has been read under that version, such as {@code "3"} in its quotes; none when it is empty. */
    HttpResponse<String> change(String method, String path, String version, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(body));
        return send(version.isEmpty() ? request : request.header("If-Match", version));
    }

    /** Has the district choose, as an administrator's client. */
    void choose(String settings) throws IOException, InterruptedException {
        String path = "/admin/settings";
        HttpResponse<String> chosen = change("PATCH", path, version(get(path)), settings);
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(200);
    }

    /** Asks for what is there unless it is still that version. */
    HttpResponse<String> getUnless(String path, String version) throws IOException, InterruptedException {
        return send(request(path).header("If-None-Match", version).GET());
    }

    /** Uploads with the length said at the beginning. */
    public HttpResponse<String> upload(String fileName, byte[] content) throws IOException, InterruptedException {
        return upload("/documents", fileName, content);
    }

    /** Uploads a zip archive of documents. */
    HttpResponse<String> uploadBatch(byte[] archive) throws IOException, InterruptedException {
        return upload("/documents/batch", "batch.zip", archive);
    }

    private HttpResponse<String> upload(String path, String fileName, byte[] content)
            throws IOException, InterruptedException {
        return post(path, form(), BodyPublishers.ofByteArrays(parts(fileName, content)));
    }

    /** Uploads under a key. */
    HttpResponse<String> upload(String fileName, byte[] content, String idempotencyKey)
            throws IOException, InterruptedException {
        return send(request("/documents")
                .header("Content-Type", form())
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofByteArrays(parts(fileName, content))));
    }

    /** Uploads in chunks, as one does who does not know the length at the beginning. */
    HttpResponse<String> uploadChunked(String fileName, byte[] content) throws IOException, InterruptedException {
        List<InputStream> parts = parts(fileName, content).stream()
                .<InputStream>map(ByteArrayInputStream::new)
                .toList();
        return post(
                "/documents",
                form(),
                BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts))));
    }

    /** The value of a JSON member that is a text. */
    public static String text(HttpResponse<String> answer, String member) {
        String start = "\"" + member + "\":\"";
        int from = answer.body().indexOf(start);
        if (from < 0) {
            throw new AssertionError("no %s in %s".formatted(member, answer.body()));
        }
        int begin = from + start.length();
        return answer.body().substring(begin, answer.body().indexOf('"', begin));
    }

    /** The version that an answer gives. */
    static String version(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new AssertionError("no ETag in the answer " + answer.statusCode()));
    }

    /** The media type of an upload. */
    public static String form() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The body of an upload, in pieces. */
    public static List<byte[]> parts(String fileName, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        .formatted(BOUNDARY, fileName)
                + "Content-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--%s--\r\n".formatted(BOUNDARY);
        return List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(bellgrid.base().resolve(API + path)).timeout(PATIENCE);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return bellgrid.http().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
