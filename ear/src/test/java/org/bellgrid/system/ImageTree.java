package org.bellgrid.system;

import static java.util.regex.Pattern.MULTILINE;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the image, laid out as {@code openshift/Containerfile} says, below a folder instead of {@code /}. Of the base image
 * there is what counts: the same runtime of Liberty, where it has it.
 */
record ImageTree(Path root, String containerfile) {
    private static final Pattern COPY = Pattern.compile("^COPY (?!--from)(\\S+) (\\S+)$", MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");
    private static final String RUNTIME = "/opt/ol/wlp";

    /**
     * Lays it out, from what the build has made.
     *
     * @param runtime the installation of Liberty
     * @param root empty
     */
    static ImageTree layOut(Path runtime, Path root) throws IOException, InterruptedException {
        Path repository = Path.of(System.getProperty("bellgrid.home"));
        String text = Files.readString(repository.resolve("openshift").resolve("Containerfile"))
                .replaceAll("\\\\\\R\\s*", "");
        ImageTree image = new ImageTree(root, text);
        image.copy(runtime, RUNTIME + "/");
        for (MatchResult copy : COPY.matcher(text).results().toList()) {
            image.copy(only(repository, copy.group(1)), copy.group(2));
        }
        return image;
    }

    /** Where a path of the image is. */
    Path at(String path) {
        return root.resolve(path.substring(1));
    }

    /** What it sets in the environment. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        containerfile
                .lines()
                .filter(line -> line.startsWith("ENV "))
                .flatMap(line -> VARIABLE.matcher(line).results())
                .forEach(variable -> environment.put(variable.group(1), variable.group(2)));
        return environment;
    }

    /** What it starts. */
    List<String> command() {
        List<String> command = new ArrayList<>();
        Pattern.compile("^(?:ENTRYPOINT|CMD) \\[(.*)]$", MULTILINE)
                .matcher(containerfile)
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(",\\s*", -1)))
                .forEach(part -> command.add(part.replace("\"", "")));
        return command;
    }

    /** A folder's content, or a file, as COPY does. */
    private void copy(Path source, String target) throws IOException, InterruptedException {
        Path place = at(target);
        boolean intoFolder = target.endsWith("/");
        Files.createDirectories(intoFolder ? place : place.getParent());
        String what = Files.isDirectory(source) ? source + "/." : source.toString();
        Process copy = new ProcessBuilder("cp", "-R", "-L", what, place.toString())
                .inheritIO()
                .start();
        if (copy.waitFor() != 0) {
            throw new IOException("cannot copy " + source);
        }
    }

    private static Path only(Path repository, String source) throws IOException {
        Path path = repository.resolve(source);
        PathMatcher name = FileSystems.getDefault().getPathMatcher("glob:" + path.getFileName());
        try (Stream<Path> siblings = Files.list(path.getParent())) {
            List<Path> found =
                    siblings.filter(file -> name.matches(file.getFileName())).toList();
            if (found.size() != 1) {
                throw new AssertionError("COPY %s finds %s".formatted(source, found));
            }
            return found.get(0);
        }
    }
}
