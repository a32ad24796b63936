package org.bellgrid.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandInTiersTest {
    @TempDir
    Path data;

    @AfterEach
    void forget() {
        List.copyOf(System.getProperties().stringPropertyNames()).stream()
                .filter(name -> name.startsWith("bellgrid.vision.") || name.startsWith("bellgrid.llm."))
                .forEach(System::clearProperty);
    }

    @Test
    void the_server_is_told_of_addresses_on_this_machine_and_of_no_real_key() throws IOException {
        System.setProperty("bellgrid.vision.key-file", "a real one");

        new StandInTiers().start(data);

        assertThat(System.getProperty("bellgrid.vision.endpoint")).startsWith("127.0.0.1:");
        assertThat(System.getProperty("bellgrid.vision.key-file")).isEmpty();
        assertThat(System.getProperty("bellgrid.llm.endpoint")).startsWith("http://127.0.0.1:");
        assertThat(System.getProperty("bellgrid.llm.model")).isEqualTo("stand-in");
    }

    @Test
    void the_greeting_says_what_they_are_and_where_their_answers_stand() throws IOException {
        String notice = new StandInTiers().start(data);

        assertThat(notice)
                .contains("STAND-INS", data.resolve("stand-ins/vision.txt").toString());
    }

    @Test
    void the_language_model_changes_nothing_until_its_file_says_otherwise() throws Exception {
        new StandInTiers().start(data);
        Path file = data.resolve("stand-ins/llm.json");

        assertThat(answer()).contains("{\\\"blocks\\\": []}");
        Files.writeString(file, "another answer");
        assertThat(answer()).contains("another answer");
    }

    @Test
    void an_answer_of_an_earlier_run_stays() throws IOException {
        Path file = Files.createDirectories(data.resolve("stand-ins")).resolve("vision.txt");
        Files.writeString(file, "Mathematics");

        new StandInTiers().start(data);

        assertThat(file).hasContent("Mathematics");
    }

    private static String answer() throws IOException, InterruptedException {
        URI messages = URI.create(System.getProperty("bellgrid.llm.endpoint") + "/messages");
        HttpRequest question = HttpRequest.newBuilder(messages)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(question, BodyHandlers.ofString())
                .body();
    }
}
