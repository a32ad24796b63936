package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents have one type in a cluster, held to what is there. */
@Kubectl
class RunBooksTest {
    /** A call of the public address, by whichever name. */
    private static final Pattern FROM_OUTSIDE =
            Pattern.compile("(?:\\$BELLGRID|https://bellgrid\\.example)(/[\\w/.-]*)");

    private static final Pattern OBJECT = Pattern.compile("\\b(deployment|scaledobject|cluster)[/ ](bellgrid-[\\w-]+)");
    private static final Pattern PATCH =
            Pattern.compile("oc patch (\\w+) (bellgrid-[\\w-]+)(?: --type merge)? --patch '(\\{.*})'");
    private static final Map<String, String> KINDS =
            Map.of("scaledobject", "ScaledObject", "hpa", "HorizontalPodAutoscaler", "cluster", "Cluster");
    private static final Pattern SCALED_BY_HAND = Pattern.compile("oc scale deployment/(\\S+) --replicas");

    private final Manifests manifests = Kustomize.render("overlays/prod");

    @Test
    void nobody_is_told_to_call_from_outside_what_stays_inside() {
        List<String> inside = NetworkPolicies.closed(manifests).toList();
        List<String> called = documents()
                .flatMap(text -> FROM_OUTSIDE.matcher(text).results())
                .map(call -> call.group(1))
                .toList();

        assertThat(inside).contains("/metrics", "/health");
        assertThat(called)
                .contains("/api/v1/auth/jwks")
                .allSatisfy(path -> assertThat(inside).noneMatch(path::startsWith));
    }

    @Test
    void run_books_name_what_is_there() {
        assertThat(OBJECT.matcher(runBooks())
                        .results()
                        .map(object -> object.group(1) + " " + object.group(2))
                        .collect(Collectors.toSet()))
                .contains("deployment bellgrid-api", "scaledobject bellgrid-worker", "cluster bellgrid-database")
                .isSubsetOf(manifests.objects().stream()
                        .map(object ->
                                object.path("kind").asText().toLowerCase(Locale.ROOT) + " " + Manifests.name(object))
                        .collect(Collectors.toSet()));
    }

    @Test
    void what_run_books_patch_has_such_fields() {
        List<MatchResult> patches = PATCH.matcher(runBooks()).results().toList();

        assertThat(patches).hasSizeGreaterThan(2).allSatisfy(patch -> {
            ObjectNode object = manifests.get(KINDS.getOrDefault(patch.group(1), "?"), patch.group(2));
            JsonNode before = object.deepCopy();
            Repository.YAML.readerForUpdating(object).readValue(patch.group(3));
            assertThat(Schemas.flaws(object)).isEmpty();
            assertThat(object).isNotEqualTo(before).hasSameSizeAs(before);
        });
    }

    @Test
    void nobody_is_told_to_scale_by_hand_what_an_autoscaler_scales() {
        List<String> scaled = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(manifests::of)
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name"))
                .map(JsonNode::asText)
                .toList();

        assertThat(scaled).isNotEmpty();
        assertThat(documents().flatMap(text -> SCALED_BY_HAND.matcher(text).results()))
                .extracting(command -> command.group(1))
                .doesNotContainAnyElementsOf(scaled);
    }

    private static String runBooks() {
        return Repository.text(Repository.ROOT.resolve("docs/run-books.md"));
    }

    private static Stream<String> documents() {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).map(Repository::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
