package org.bellgrid.api.description;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes beside one: those of the web archive, or of the folder that they were compiled to. */
final class Archive {
    private static final String CLASS = ".class";

    private final Class<?> one;

    Archive(Class<?> one) {
        this.one = one;
    }

    List<Class<?>> classes() {
        try {
            Path source = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(source)) {
                return in(source);
            }
            try (FileSystem archive = FileSystems.newFileSystem(source)) {
                return in(archive.getPath("/WEB-INF/classes"));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot list the classes beside " + one, e);
        }
    }

    private List<Class<?>> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(CLASS) && !file.endsWith("-info" + CLASS))
                    .map(this::load)
                    .toList();
        }
    }

    private Class<?> load(String file) {
        String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        try {
            return Class.forName(name, false, one.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a class file without its class: " + file, e);
        }
    }
}
