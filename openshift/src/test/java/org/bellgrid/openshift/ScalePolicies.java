package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many there are, and where. */
final class ScalePolicies {
    private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+:\\d+");

    static final Policy SERVERS_ARE_SPREAD = new Policy(
            "servers of a role are spread over zones and nodes",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .filter(pods -> !Stream.of("topology.kubernetes.io/zone", "kubernetes.io/hostname")
                            .allMatch(key -> Manifests.stream(pods.spec().path("topologySpreadConstraints"))
                                    .filter(spread ->
                                            spread.path("topologyKey").asText().equals(key))
                                    .anyMatch(spread ->
                                            Manifests.selects(spread.at("/labelSelector/matchLabels"), pods.labels()))))
                    .map(pods -> pods.owner() + " may all be in one place"));

    static final Policy NOT_ALL_GO_AT_ONCE = new Policy(
            "of every set of servers a node's maintenance takes one at a time",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .filter(pods -> manifests
                                    .of("PodDisruptionBudget")
                                    .filter(budget ->
                                            Manifests.selects(budget.at("/spec/selector/matchLabels"), pods.labels()))
                                    .filter(budget ->
                                            budget.at("/spec/maxUnavailable").asInt() == 1)
                                    .count()
                            != 1)
                    .map(pods -> pods.owner() + " has no budget, or several"));

    static final Policy ONE_DECIDES_HOW_MANY = new Policy(
            "either one autoscaler says how many there are, which is of something that is there, or the object itself",
            manifests -> {
                List<String> scaled = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                        .flatMap(manifests::of)
                        .map(scaler -> scaler.at("/spec/scaleTargetRef"))
                        .map(target -> "%s %s"
                                .formatted(
                                        target.path("kind").asText(),
                                        target.path("name").asText()))
                        .toList();
                Stream<String> nobodys = scaled.stream()
                        .filter(target -> manifests.objects().stream()
                                .map(Manifests::title)
                                .noneMatch(target::equals))
                        .map("%s is scaled and is not there"::formatted);
                Predicate<JsonNode> undecided = deployment -> scaled.stream()
                                        .filter(Manifests.title(deployment)::equals)
                                        .count()
                                + (deployment.at("/spec/replicas").isMissingNode() ? 0 : 1)
                        != 1;
                return Stream.concat(
                        nobodys,
                        manifests
                                .of("Deployment")
                                .filter(undecided)
                                .map(Manifests::title)
                                .map("%s: nobody says how many, or several"::formatted));
            });

    static final Policy AUTOSCALERS_FIND_WHAT_THEY_ASK = new Policy(
            "an autoscaler, which asks from a namespace of its own, is told hosts with their namespace",
            manifests -> manifests
                    .of("ScaledObject")
                    .flatMap(scaler -> Manifests.stream(scaler.at("/spec/triggers"))
                            .flatMap(trigger -> Manifests.properties(trigger.path("metadata")))
                            .map(setting -> setting.getValue().asText())
                            .filter(value -> ADDRESS.matcher(value).matches())
                            .filter(address -> !address.contains(
                                    "." + scaler.at("/metadata/namespace").asText("?") + ".svc:"))
                            .map(address -> "%s looks for %s in its own namespace"
                                    .formatted(Manifests.title(scaler), address))));

    private ScalePolicies() {}
}
