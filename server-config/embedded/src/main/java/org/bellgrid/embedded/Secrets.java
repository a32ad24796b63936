package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Passwords of this installation: made up at first use, kept in a folder that only its owner can read. */
public final class Secrets {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** @param folder made if it is not there */
    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The password of this name: 32 letters and digits, the same at every start. */
    public String password(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                write(file, invent());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartProblem("Cannot keep a password in %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private void write(Path file, String password) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, password, StandardOpenOption.WRITE);
        Files.move(unfinished, file);
    }

    private String invent() {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, i) -> text.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString();
    }
}
