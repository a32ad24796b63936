package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.openshift.Manifests.Pods;

/** Who reaches whom. */
final class NetworkPolicies {
    static final Policy NOTHING_IS_ALLOWED_UNLESS_SAID = new Policy(
            "what no policy allows is denied, in and out, for every pod",
            manifests -> manifests.of("NetworkPolicy").anyMatch(NetworkPolicies::deniesAll)
                    ? Stream.empty()
                    : Stream.of("no policy denies everything to everybody"));

    static final Policy EVERY_POD_IS_COVERED = new Policy(
            "every pod has a policy of its own that says whom it reaches or who reaches it",
            manifests -> manifests
                    .labelsOfPods()
                    .filter(pods -> manifests
                            .of("NetworkPolicy")
                            .filter(policy ->
                                    !policy.at("/spec/podSelector/matchLabels").isMissingNode())
                            .noneMatch(policy ->
                                    Manifests.selects(policy.at("/spec/podSelector/matchLabels"), pods.getValue())))
                    .map(pods -> pods.getKey() + " is covered by none"));

    static final Policy ONLY_ONE_ROLE_LEAVES = new Policy(
            "of the servers only those that call outside may leave the cluster, and none of them into private networks",
            manifests -> manifests
                    .pods()
                    .flatMap(pods -> manifests
                            .of("NetworkPolicy")
                            .filter(policy ->
                                    Manifests.selects(policy.at("/spec/podSelector/matchLabels"), pods.labels()))
                            .flatMap(policy -> Manifests.stream(policy.at("/spec/egress")))
                            .filter(NetworkPolicies::leaves)
                            .filter(way -> !callsOutside(manifests, pods) || !sparesPrivateNetworks(way))
                            .map(way -> "%s may leave: %s".formatted(pods.owner(), way))));

    static final Policy ONLY_THAT_ROLE_HAS_KEYS = new Policy(
            "only servers that call outside have keys of outside tiers, and they have no originals",
            manifests -> manifests.pods().filter(PodPolicies::isServer).flatMap(pods -> {
                boolean outside = callsOutside(manifests, pods);
                Set<String> mounted = Manifests.stream(pods.spec().path("volumes"))
                        .map(volume -> volume.at("/secret/secretName").asText()
                                + volume.at("/persistentVolumeClaim/claimName").asText())
                        .collect(Collectors.toSet());
                return Stream.concat(
                        !outside && mounted.contains("bellgrid-tiers")
                                ? Stream.of(pods.owner() + " has keys and calls nobody")
                                : Stream.empty(),
                        outside && mounted.contains("bellgrid-originals")
                                ? Stream.of(pods.owner() + " has originals and leaves")
                                : Stream.empty());
            }));

    static final Policy FIGURES_STAY_INSIDE = new Policy(
            "from outside, the paths of figures and health lead nowhere",
            manifests -> Stream.of("/metrics", "/health")
                    .filter(path -> closed(manifests).noneMatch(path::equals))
                    .map(path -> path + " is open to everybody"));

    static final Policy PORTS_ARE_NUMBERS = new Policy(
            "a port that a policy opens is a number, which every network plug-in knows, and one that the pods have",
            manifests -> manifests
                    .of("NetworkPolicy")
                    .flatMap(policy -> Stream.concat(
                            ports(policy, "/spec/ingress")
                                    .filter(port -> !port.isInt() || !isOpen(manifests, policy, port))
                                    .map(port -> "%s lets in at %s".formatted(Manifests.title(policy), port)),
                            ports(policy, "/spec/egress")
                                    .filter(port -> !port.isInt())
                                    .map(port -> "%s lets out to %s".formatted(Manifests.title(policy), port)))));

    static final Policy SPANS_ARRIVE = new Policy(
            "servers that trace may reach whom they tell",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .filter(pods -> traces(Settings.of(manifests, pods)))
                    .filter(pods -> manifests
                            .of("NetworkPolicy")
                            .filter(policy ->
                                    Manifests.selects(policy.at("/spec/podSelector/matchLabels"), pods.labels()))
                            .flatMap(policy -> Manifests.stream(policy.at("/spec/egress")))
                            .noneMatch(way -> leadsTo(way, collector(Settings.of(manifests, pods)))))
                    .map(pods -> pods.owner() + " loses its spans"));

    private static final Set<String> PRIVATE =
            Set.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16");

    private NetworkPolicies() {}

    /** The paths that lead from outside to a service which nobody serves. */
    static Stream<String> closed(Manifests manifests) {
        return manifests
                .of("Route")
                .filter(route -> manifests
                        .find("Service", route.at("/spec/to/name").asText())
                        .filter(service -> service.at("/spec/selector").isMissingNode())
                        .isPresent())
                .map(route -> route.at("/spec/path").asText());
    }

    private static boolean traces(Settings settings) {
        return "false".equals(settings.values().get("OTEL_SDK_DISABLED"));
    }

    private static URI collector(Settings settings) {
        return URI.create(settings.values().getOrDefault("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4317"));
    }

    /** Whether a way leads to a service of the cluster, such as {@code service.namespace.svc}, in the service's namespace. */
    private static boolean leadsTo(JsonNode way, URI service) {
        String[] host = service.getHost().split("\\.", -1);
        return host.length > 1
                && Manifests.stream(way.path("to"))
                        .anyMatch(whom -> whom.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                                .asText()
                                .equals(host[1]))
                && Manifests.stream(way.path("ports"))
                        .anyMatch(port -> port.path("port").asInt() == service.getPort());
    }

    private static Stream<JsonNode> ports(JsonNode policy, String way) {
        return Manifests.stream(policy.at(way))
                .flatMap(rule -> Manifests.stream(rule.path("ports")))
                .map(port -> port.path("port"));
    }

    /** Of pods that operators make it is not known what they open. */
    private static boolean isOpen(Manifests manifests, JsonNode policy, JsonNode port) {
        return manifests
                .pods()
                .filter(pods -> Manifests.selects(policy.at("/spec/podSelector/matchLabels"), pods.labels()))
                .flatMap(Pods::containers)
                .allMatch(container -> ReferencePolicies.opens(container, port));
    }

    private static boolean deniesAll(JsonNode policy) {
        JsonNode spec = policy.path("spec");
        Set<String> types =
                Manifests.stream(spec.path("policyTypes")).map(JsonNode::asText).collect(Collectors.toSet());
        return spec.path("podSelector").isEmpty()
                && types.equals(Set.of("Ingress", "Egress"))
                && !spec.has("ingress")
                && !spec.has("egress");
    }

    /** To addresses, or to everybody. */
    private static boolean leaves(JsonNode way) {
        return way.path("to").isEmpty()
                || Manifests.stream(way.path("to")).anyMatch(whom -> whom.has("ipBlock") || isEveryNamespace(whom));
    }

    private static boolean isEveryNamespace(JsonNode whom) {
        return whom.has("namespaceSelector") && whom.path("namespaceSelector").isEmpty();
    }

    private static boolean sparesPrivateNetworks(JsonNode way) {
        return Manifests.stream(way.path("to"))
                .allMatch(whom -> Manifests.stream(whom.at("/ipBlock/except"))
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet())
                        .containsAll(PRIVATE));
    }

    private static boolean callsOutside(Manifests manifests, Pods pods) {
        return PodPolicies.isServer(pods) && Settings.of(manifests, pods).isTrue("BELLGRID_WORK_OUTSIDE");
    }
}
