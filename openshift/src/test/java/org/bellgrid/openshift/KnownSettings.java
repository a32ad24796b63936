package org.bellgrid.openshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that somebody reads: variables of the server's configuration, and what the application asks for by name. */
final class KnownSettings {
    /** The container's own: of Liberty's, and of the parts of MicroProfile. */
    private static final Pattern PLATFORM = Pattern.compile("WLP_\\w+|LOG_DIR|JVM_ARGS|MP_\\w+|OTEL_\\w+");

    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{(bellgrid\\.[\\w.-]+)}|<variable name=\"(bellgrid\\.[\\w.-]+)\"");
    private static final Pattern PROPERTY = Pattern.compile("ConfigProperty\\(\\s*name = \"(bellgrid\\.[\\w.-]+)\"");
    private static final Pattern ENVIRONMENT = Pattern.compile("\"(BELLGRID_[A-Z_]+)\"");

    private static final Set<String> NAMES = find();

    private KnownSettings() {}

    static boolean isOne(String variable) {
        return NAMES.contains(variable) || PLATFORM.matcher(variable).matches();
    }

    private static Set<String> find() {
        Path server = Repository.ROOT.resolve("server-config/server");
        Stream<String> variables = names(files(server, ".xml"), VARIABLE);
        Stream<String> properties = Stream.of("api-war", "hitl-war", "processing-ejb")
                .map(module -> Repository.ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(module -> Stream.concat(
                        names(files(module, ".java"), PROPERTY), names(files(module, ".java"), ENVIRONMENT)));
        return Stream.concat(variables, properties)
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Stream<Path> files, Pattern pattern) {
        return files.flatMap(file -> pattern.matcher(Repository.text(file)).results())
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
