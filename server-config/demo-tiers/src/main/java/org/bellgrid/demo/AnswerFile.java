package org.bellgrid.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a stand-in answers, in a file that may be changed while it runs. */
record AnswerFile(Path path) {
    /** Makes the file, unless it is there from an earlier run. */
    static AnswerFile in(Path folder, String name, String first) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(name);
        if (Files.notExists(path)) {
            Files.writeString(path, first);
        }
        return new AnswerFile(path);
    }

    /** Its text at this moment. */
    String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
