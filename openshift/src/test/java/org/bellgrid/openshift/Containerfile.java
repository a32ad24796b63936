package org.bellgrid.openshift;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an image is made of. */
record Containerfile(List<Instruction> instructions) {
    private static final Pattern FROM = Pattern.compile("(\\S+)(?:\\s+AS\\s+\\S+)?");

    /** One of its lines, such as {@code COPY} and the rest. */
    record Instruction(String name, String rest) {}

    static Containerfile parse(String text) {
        return new Containerfile(Arrays.stream(text.replaceAll("(?m)^\\s*#.*\\R", "")
                        .replaceAll("\\\\\\R", " ")
                        .split("\\R"))
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+", 2))
                .map(parts -> new Instruction(parts[0], parts[1]))
                .toList());
    }

    /** What of the repository goes in. */
    List<String> sources() {
        return all("COPY")
                .filter(rest -> !rest.startsWith("--from="))
                .flatMap(rest -> Arrays.stream(rest.split("\\s+")).limit(rest.split("\\s+").length - 1L))
                .toList();
    }

    /** What is wrong with it. */
    List<String> flaws(String libertyVersion) {
        List<String> bases = all("FROM").map(Containerfile::image).toList();
        return Stream.of(
                        bases.stream()
                                .filter(image -> !PodPolicies.isPinned(image))
                                .map("%s is not pinned"::formatted),
                        Stream.of(bases.get(bases.size() - 1))
                                .filter(image -> !image.contains(":" + libertyVersion + "-full-"))
                                .map("%s is not the full runtime of the tests"::formatted),
                        Stream.of(last("USER").orElse("root"))
                                .filter(user -> !user.matches("[1-9]\\d*"))
                                .map("it runs as %s"::formatted),
                        Stream.of("ADD", "VOLUME")
                                .filter(name -> all(name).findAny().isPresent())
                                .map("it has %s"::formatted),
                        instructions.stream()
                                .map(Instruction::rest)
                                .filter(rest -> rest.matches("(?i).*(password|secret|token)\\s*=.*"))
                                .map("it holds a secret: %s"::formatted))
                .flatMap(each -> each)
                .toList();
    }

    private Stream<String> all(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::rest);
    }

    private Optional<String> last(String name) {
        return all(name).reduce((first, second) -> second);
    }

    private static String image(String from) {
        Matcher matcher = FROM.matcher(from);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(from);
        }
        return matcher.group(1);
    }
}
