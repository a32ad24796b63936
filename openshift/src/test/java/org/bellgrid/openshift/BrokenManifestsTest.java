package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That each policy notices what it is there for: what is sound is broken in one place. */
@Kubectl
class BrokenManifestsTest {
    private static final String FOLDER = "overlays/prod";

    /**
     * A way to break something.
     *
     * @param policy that has to notice
     */
    record Break(Policy policy, String what, UnaryOperator<Manifests> how) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Break> breaks() {
        return List.of(
                changed(
                        PodPolicies.IMAGES_ARE_PINNED,
                        "latest",
                        container("worker"),
                        c -> c.put("image", "server:latest")),
                changed(
                        PodPolicies.IMAGES_ARE_PINNED,
                        "no version",
                        container("worker"),
                        c -> c.put("image", "host:5000/server")),
                changed(
                        PodPolicies.ALL_RUN_ONE_IMAGE,
                        "another image",
                        container("worker"),
                        c -> c.put("image", "server:0.2.0")),
                changed(
                        PodPolicies.RESOURCES_ARE_LIMITED,
                        "no limits",
                        in(container("api"), "resources"),
                        r -> r.remove("limits")),
                changed(
                        PodPolicies.RESOURCES_ARE_LIMITED,
                        "no request of memory",
                        in(container("api"), "resources/requests"),
                        r -> r.remove("memory")),
                changed(
                        PodPolicies.MEMORY_HOLDS_SERVER_AND_READERS,
                        "more readers",
                        settings("bellgrid-worker"),
                        s -> s.put("BELLGRID_READERS", "3")),
                changed(
                        PodPolicies.SERVERS_ARE_PROBED,
                        "not asked whether it is ready",
                        container("egress"),
                        c -> c.remove("readinessProbe")),
                changed(
                        PodPolicies.SERVERS_ARE_PROBED,
                        "lives as long as the database",
                        in(container("egress"), "livenessProbe/httpGet"),
                        g -> g.put("path", "/health/ready")),
                changed(
                        PodPolicies.NOBODY_IS_ROOT,
                        "root",
                        in(pod("api"), "securityContext"),
                        s -> s.put("runAsNonRoot", false)),
                changed(
                        PodPolicies.NOBODY_IS_ROOT,
                        "an id of our own",
                        in(pod("api"), "securityContext"),
                        s -> s.put("runAsUser", 1001)),
                changed(
                        PodPolicies.NOTHING_IS_ALLOWED_MORE,
                        "capabilities",
                        in(container("api"), "securityContext"),
                        s -> s.remove("capabilities")),
                changed(
                        PodPolicies.NOTHING_IS_ALLOWED_MORE,
                        "privileges",
                        in(container("api"), "securityContext"),
                        s -> s.remove("allowPrivilegeEscalation")),
                changed(
                        PodPolicies.NOTHING_IS_ALLOWED_MORE,
                        "all calls",
                        in(pod("api"), "securityContext"),
                        s -> s.remove("seccompProfile")),
                changed(
                        PodPolicies.ROOTS_ARE_READ_ONLY,
                        "writable",
                        in(container("api"), "securityContext"),
                        s -> s.put("readOnlyRootFilesystem", false)),
                changed(
                        PodPolicies.FOLDERS_HAVE_LIMITS,
                        "no limit",
                        in(volume("api", "output"), "emptyDir"),
                        e -> e.remove("sizeLimit")),
                changed(
                        PodPolicies.FOLDERS_HAVE_LIMITS,
                        "the node's",
                        volume("api", "output"),
                        v -> v.putObject("hostPath").put("path", "/")),
                changed(
                        PodPolicies.THE_CLUSTER_LENDS_NO_TOKEN,
                        "a token",
                        pod("api"),
                        p -> p.remove("automountServiceAccountToken")),
                changed(
                        PodPolicies.SERVICES_SET_NO_VARIABLES,
                        "variables",
                        pod("api"),
                        p -> p.remove("enableServiceLinks")),
                changed(
                        PodPolicies.THERE_IS_TIME_TO_STOP,
                        "no time",
                        pod("api"),
                        p -> p.put("terminationGracePeriodSeconds", 30)),
                changed(
                        ScalePolicies.SERVERS_ARE_SPREAD,
                        "not spread",
                        pod("api"),
                        p -> p.remove("topologySpreadConstraints")),
                changed(
                        ScalePolicies.SERVERS_ARE_SPREAD,
                        "spread with others",
                        in(pod("api"), "topologySpreadConstraints/0/labelSelector/matchLabels"),
                        l -> l.put("app.kubernetes.io/component", "worker")),
                without(ScalePolicies.NOT_ALL_GO_AT_ONCE, "PodDisruptionBudget", "bellgrid-worker"),
                changed(
                        ScalePolicies.NOT_ALL_GO_AT_ONCE,
                        "two at a time",
                        object("PodDisruptionBudget", "bellgrid-api", "spec"),
                        s -> s.put("maxUnavailable", 2)),
                changed(
                        ScalePolicies.ONE_DECIDES_HOW_MANY,
                        "two autoscalers",
                        object("ScaledObject", "bellgrid-worker", "spec/scaleTargetRef"),
                        t -> t.put("name", "bellgrid-api")),
                changed(
                        ScalePolicies.ONE_DECIDES_HOW_MANY,
                        "both say",
                        object("Deployment", "bellgrid-api", "spec"),
                        s -> s.put("replicas", 2)),
                changed(
                        ScalePolicies.ONE_DECIDES_HOW_MANY,
                        "nobody says",
                        object("Deployment", "bellgrid-egress", "spec"),
                        s -> s.remove("replicas")),
                changed(
                        ScalePolicies.ONE_DECIDES_HOW_MANY,
                        "who is not there",
                        object("HorizontalPodAutoscaler", "bellgrid-api", "spec/scaleTargetRef"),
                        t -> t.put("name", "bellgrid")),
                changed(
                        ScalePolicies.AUTOSCALERS_FIND_WHAT_THEY_ASK,
                        "a host without its namespace",
                        object("ScaledObject", "bellgrid-worker", "spec/triggers/1/metadata"),
                        m -> m.put("managementEndpoint", "bellgrid-broker-hdls-svc:8161")),
                changed(
                        ScalePolicies.AUTOSCALERS_FIND_WHAT_THEY_ASK,
                        "the host of another namespace",
                        object("ScaledObject", "bellgrid-worker", "spec/triggers/1/metadata"),
                        m -> m.put("managementEndpoint", "bellgrid-broker-hdls-svc.bellgrid-dev.svc:8161")),
                changed(
                        DatabasePolicies.CONNECTIONS_SUFFICE,
                        "more workers",
                        object("ScaledObject", "bellgrid-worker", "spec"),
                        s -> s.put("maxReplicaCount", 12)),
                changed(
                        DatabasePolicies.CONNECTIONS_SUFFICE,
                        "more servers that answer",
                        object("HorizontalPodAutoscaler", "bellgrid-api", "spec"),
                        s -> s.put("maxReplicas", 8)),
                changed(
                        DatabasePolicies.CONNECTIONS_SUFFICE,
                        "larger pools",
                        settings("bellgrid-egress"),
                        s -> s.put("BELLGRID_DB_CONNECTIONS", "20")),
                changed(
                        DatabasePolicies.CONNECTIONS_SUFFICE,
                        "a database that takes fewer",
                        object("Cluster", "bellgrid-database", "spec/postgresql/parameters"),
                        p -> p.put("max_connections", "300")),
                without(DatabasePolicies.REAL_DATA_IS_BACKED_UP, "ScheduledBackup", "bellgrid-database"),
                changed(
                        DatabasePolicies.REAL_DATA_IS_BACKED_UP,
                        "the backup of another",
                        object("ScheduledBackup", "bellgrid-database", "spec/cluster"),
                        c -> c.put("name", "database")),
                changed(
                        DatabasePolicies.REAL_DATA_IS_BACKED_UP,
                        "a backup that goes nowhere",
                        object("Cluster", "bellgrid-database", "spec"),
                        s -> s.remove("backup")),
                changed(
                        ReferencePolicies.WHAT_IS_NAMED_IS_THERE,
                        "no map",
                        in(container("api"), "envFrom/0/configMapRef"),
                        r -> r.put("name", "bellgrid-setting")),
                changed(
                        ReferencePolicies.WHAT_IS_NAMED_IS_THERE,
                        "no volume",
                        in(container("api"), "volumeMounts/0"),
                        m -> m.put("name", "outputs")),
                changed(
                        ReferencePolicies.WHAT_IS_NAMED_IS_THERE,
                        "no service",
                        object("Route", "bellgrid", "spec/to"),
                        t -> t.put("name", "bellgrid")),
                without(ReferencePolicies.WHAT_IS_NAMED_IS_THERE, "PersistentVolumeClaim", "bellgrid-originals"),
                changed(
                        ReferencePolicies.SECRETS_ARE_DESCRIBED,
                        "another key",
                        in(container("api"), "env/0/valueFrom/secretKeyRef"),
                        r -> r.put("key", "pasword")),
                changed(
                        ReferencePolicies.SECRETS_ARE_DESCRIBED,
                        "another file",
                        in(volume("egress", "keys"), "secret/items/0"),
                        i -> i.put("key", "jwt")),
                changed(
                        ReferencePolicies.SECRETS_ARE_DESCRIBED,
                        "another key of the backup's",
                        object(
                                "Cluster",
                                "bellgrid-database",
                                "spec/backup/barmanObjectStore/s3Credentials/secretAccessKey"),
                        k -> k.put("key", "SECRET_KEY")),
                added(
                        ReferencePolicies.NO_SECRET_IS_HERE,
                        "a secret",
                        "{kind: Secret, metadata: {name: bellgrid-keys}}"),
                changed(
                        ReferencePolicies.SELECTORS_FIND_THEIR_PODS,
                        "nobody's service",
                        object("Service", "bellgrid-api", "spec/selector"),
                        s -> s.put("app.kubernetes.io/component", "apis")),
                changed(
                        ReferencePolicies.SELECTORS_FIND_THEIR_PODS,
                        "other pods",
                        object("Deployment", "bellgrid-api", "spec/selector/matchLabels"),
                        s -> s.put("app.kubernetes.io/component", "worker")),
                changed(
                        ReferencePolicies.PORTS_ARE_OPEN,
                        "a service's port",
                        object("Service", "bellgrid-api", "spec/ports/0"),
                        p -> p.put("targetPort", "https")),
                changed(
                        ReferencePolicies.PORTS_ARE_OPEN,
                        "a route's port",
                        object("Route", "bellgrid", "spec/port"),
                        p -> p.put("targetPort", "https")),
                changed(
                        ReferencePolicies.PORTS_ARE_OPEN,
                        "a probe's port",
                        in(container("api"), "startupProbe/httpGet"),
                        p -> p.put("port", 8080)),
                changed(
                        ReferencePolicies.PORTS_ARE_OPEN,
                        "a scrape's port",
                        object("ServiceMonitor", "bellgrid", "spec/endpoints/0"),
                        p -> p.put("port", "metrics")),
                changed(
                        ReferencePolicies.SETTINGS_EXIST,
                        "a misspelt setting",
                        settings("bellgrid-api"),
                        s -> s.put("BELLGRID_READER", "1")),
                without(NetworkPolicies.NOTHING_IS_ALLOWED_UNLESS_SAID, "NetworkPolicy", "default-deny"),
                changed(
                        NetworkPolicies.NOTHING_IS_ALLOWED_UNLESS_SAID,
                        "out is free",
                        object("NetworkPolicy", "default-deny", "spec"),
                        s -> ((ArrayNode) s.path("policyTypes")).remove(1)),
                without(NetworkPolicies.EVERY_POD_IS_COVERED, "NetworkPolicy", "migrations-to-database-and-dns"),
                without(NetworkPolicies.EVERY_POD_IS_COVERED, "NetworkPolicy", "broker"),
                changed(
                        NetworkPolicies.ONLY_ONE_ROLE_LEAVES,
                        "all roles leave",
                        object("NetworkPolicy", "egress-to-the-outside", "spec/podSelector/matchLabels"),
                        l -> l.remove("app.kubernetes.io/component")),
                changed(
                        NetworkPolicies.ONLY_ONE_ROLE_LEAVES,
                        "to anybody",
                        object("NetworkPolicy", "servers-to-database-broker-and-dns", "spec/egress/0"),
                        e -> e.remove("to")),
                changed(
                        NetworkPolicies.ONLY_ONE_ROLE_LEAVES,
                        "into private networks",
                        object("NetworkPolicy", "egress-to-the-outside", "spec/egress/0/to/0/ipBlock"),
                        b -> b.remove("except")),
                changed(
                        NetworkPolicies.ONLY_THAT_ROLE_HAS_KEYS,
                        "keys without calls",
                        settings("bellgrid-egress"),
                        s -> s.put("BELLGRID_WORK_OUTSIDE", "false")),
                changed(
                        NetworkPolicies.ONLY_THAT_ROLE_HAS_KEYS,
                        "originals outside",
                        settings("bellgrid-worker"),
                        s -> s.put("BELLGRID_WORK_OUTSIDE", "true")),
                without(NetworkPolicies.FIGURES_STAY_INSIDE, "Route", "bellgrid-metrics-closed"),
                changed(
                        NetworkPolicies.FIGURES_STAY_INSIDE,
                        "health for all",
                        object("Route", "bellgrid-health-closed", "spec/to"),
                        t -> t.put("name", "bellgrid-api")),
                changed(
                        NetworkPolicies.PORTS_ARE_NUMBERS,
                        "in at a name",
                        object("NetworkPolicy", "servers-from-monitoring", "spec/ingress/0/ports/0"),
                        p -> p.put("port", "http")),
                changed(
                        NetworkPolicies.PORTS_ARE_NUMBERS,
                        "in where nobody listens",
                        object("NetworkPolicy", "api-from-routers", "spec/ingress/0/ports/0"),
                        p -> p.put("port", 9443)),
                changed(
                        NetworkPolicies.PORTS_ARE_NUMBERS,
                        "out to a name",
                        object("NetworkPolicy", "servers-to-database-broker-and-dns", "spec/egress/0/ports/0"),
                        p -> p.put("port", "postgresql")),
                changed(
                        NetworkPolicies.SPANS_ARRIVE,
                        "spans that nobody lets out",
                        settings("bellgrid-settings"),
                        s -> s.put("OTEL_SDK_DISABLED", "false")
                                .put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://otel-collector.tracing.svc:4317")),
                changed(
                        NetworkPolicies.SPANS_ARRIVE,
                        "spans for nobody",
                        settings("bellgrid-settings"),
                        s -> s.put("OTEL_SDK_DISABLED", "false")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void is_noticed(Break broken) {
        Manifests manifests = broken.how().apply(Kustomize.render(FOLDER));

        assertThat(broken.policy().brokenBy(manifests))
                .as(broken.policy().rule())
                .isNotEmpty();
    }

    @Test
    void no_policy_is_without_proof() {
        assertThat(breaks().stream().map(Break::policy).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Policies.ALL);
    }

    /** Where something is, in all that is there. */
    private interface Place {
        ObjectNode in(Manifests manifests);
    }

    private static Break changed(Policy policy, String what, Place place, Consumer<ObjectNode> change) {
        return new Break(policy, what, manifests -> {
            change.accept(place.in(manifests));
            return manifests;
        });
    }

    private static Break without(Policy policy, String kind, String name) {
        return new Break(policy, "no %s %s".formatted(kind, name), manifests -> {
            List<JsonNode> rest = new ArrayList<>(manifests.objects());
            assertThat(rest.remove(manifests.get(kind, name))).isTrue();
            return new Manifests(rest);
        });
    }

    private static Break added(Policy policy, String what, String object) {
        return new Break(policy, what, manifests -> {
            List<JsonNode> more = new ArrayList<>(manifests.objects());
            more.addAll(Repository.documents(object));
            return new Manifests(more);
        });
    }

    private static Place object(String kind, String name, String path) {
        return manifests -> (ObjectNode) manifests.get(kind, name).at("/" + path);
    }

    private static Place pod(String role) {
        return object("Deployment", "bellgrid-" + role, "spec/template/spec");
    }

    private static Place container(String role) {
        return object("Deployment", "bellgrid-" + role, "spec/template/spec/containers/0");
    }

    private static Place volume(String role, String name) {
        return manifests -> Manifests.stream(pod(role).in(manifests).path("volumes"))
                .filter(volume -> volume.path("name").asText().equals(name))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Place in(Place place, String path) {
        return manifests -> (ObjectNode) place.in(manifests).at("/" + path);
    }

    /** Of a ConfigMap, whose name ends in a hash of what it holds. */
    private static Place settings(String name) {
        return manifests -> manifests
                .of("ConfigMap")
                .filter(map -> Manifests.name(map).startsWith(name + "-"))
                .map(map -> (ObjectNode) map.path("data"))
                .findFirst()
                .orElseThrow();
    }
}
