package org.bellgrid.extraction.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
    private static final String WEEK = """
            Time,Monday,Tuesday,Wednesday,Thursday,Friday
            09:00-10:00,Maths,Music,Maths,French,Science
            10:00-11:00,Art,Sport,History,Sport,Choir
            """;

    @TempDir
    Path folder;

    @Test
    void a_file_goes_in_and_its_draft_comes_out() throws IOException {
        assertThat(printed()).contains("\"timetables\"", "\"Maths\"", "\"Sport\"");
    }

    @Test
    void blocks_come_out_as_a_plain_list() throws IOException {
        assertThat(printed("--blocks")).contains("Maths", "Sport").doesNotContain("\"timetables\"");
    }

    private String printed(String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("week.csv"), WEEK);
        String[] arguments =
                options.length == 0 ? new String[] {file.toString()} : new String[] {options[0], file.toString()};
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            Extract.main(arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }
}
