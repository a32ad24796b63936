package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets that manifests name, each as {@code name/key}, and those that the README describes. */
final class Secrets {
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.-]+)` \\| `([\\w.-]+)` \\|", Pattern.MULTILINE);

    static final Set<String> DESCRIBED = ROW.matcher(Repository.text(Repository.OPENSHIFT.resolve("README.md")))
            .results()
            .map(row -> row.group(1) + "/" + row.group(2))
            .collect(Collectors.toUnmodifiableSet());

    private Secrets() {}

    static Stream<String> of(Manifests manifests) {
        return manifests.objects().stream()
                .flatMap(object -> Stream.of(
                                object.findValues("secretKeyRef").stream(),
                                object.findValues("s3Credentials").stream()
                                        .flatMap(Manifests::properties)
                                        .map(Entry::getValue),
                                object.findValues("secretTargetRef").stream().flatMap(Manifests::stream))
                        .flatMap(each -> each)
                        .map(key -> key.path("name").asText() + "/"
                                + key.path("key").asText()))
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(),
                        keys -> Stream.concat(
                                keys.stream(), manifests.objects().stream().flatMap(Secrets::files))));
    }

    private static Stream<String> files(JsonNode object) {
        return object.findValues("secret").stream()
                .filter(secret -> secret.has("secretName"))
                .flatMap(secret -> Manifests.stream(secret.path("items"))
                        .map(item -> secret.path("secretName").asText() + "/"
                                + item.path("key").asText()));
    }
}
