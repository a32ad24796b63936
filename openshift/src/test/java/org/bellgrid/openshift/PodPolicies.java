package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.openshift.Manifests.Pods;

/** What every pod keeps to: the profile "restricted" of Kubernetes, and a little more. */
final class PodPolicies {
    static final Policy IMAGES_ARE_PINNED = new Policy(
            "an image has a digest or a version, and that is never latest",
            manifests -> images(manifests)
                    .filter(Predicate.not(PodPolicies::isPinned))
                    .map("%s is not pinned"::formatted));

    static final Policy ALL_RUN_ONE_IMAGE = new Policy("servers and the migration job run one image", manifests -> {
        Set<String> ours = manifests
                .pods()
                .flatMap(Pods::containers)
                .map(container -> container.path("image").asText())
                .collect(Collectors.toSet());
        manifests
                .of("OpenLibertyApplication")
                .forEach(application ->
                        ours.add(application.at("/spec/applicationImage").asText()));
        return ours.size() == 1 ? Stream.empty() : Stream.of("there are several: " + ours);
    });

    static final Policy RESOURCES_ARE_LIMITED = new Policy(
            "a container says how much processor and memory it asks for, and at most gets",
            manifests -> everyContainer(
                    manifests,
                    "/resources",
                    resources -> Stream.of("requests", "limits")
                            .allMatch(bound -> resources.path(bound).has("cpu")
                                    && resources.path(bound).has("memory"))));

    static final Policy MEMORY_HOLDS_SERVER_AND_READERS = new Policy(
            "a server's limit of memory is enough for itself and its readers at their largest",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .filter(pods -> Quantities.bytes(pods.spec().at("/containers/0/resources/limits/memory"))
                            < needed(Settings.of(manifests, pods)))
                    .map(pods -> pods.owner() + " may run out of memory"));

    static final Policy SERVERS_ARE_PROBED = new Policy(
            "a server is asked whether it has started, is ready and lives, and the last asks nothing of the database",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .flatMap(pods -> pods.containers()
                            .filter(container -> !isProbed(container, "startupProbe", "/health/started")
                                    || !isProbed(container, "readinessProbe", "/health/ready")
                                    || !isProbed(container, "livenessProbe", "/health/live"))
                            .map(container -> pods.owner() + " is not probed")));

    static final Policy NOBODY_IS_ROOT = new Policy(
            "nobody is root, and the cluster chooses who they are",
            manifests -> manifests
                    .pods()
                    .filter(pods ->
                            !pods.spec().at("/securityContext/runAsNonRoot").asBoolean()
                                    || names(pods.spec(), "runAsUser")
                                    || names(pods.spec(), "fsGroup"))
                    .map(pods -> pods.owner() + " may be root, or is somebody for whom the cluster has no range"));

    static final Policy NOTHING_IS_ALLOWED_MORE = new Policy(
            "a container gives up all capabilities, gains no privileges, and calls of the kernel are filtered",
            manifests -> Stream.concat(
                    everyContainer(
                            manifests,
                            "/securityContext",
                            context -> context.at("/capabilities/drop/0")
                                            .asText()
                                            .equals("ALL")
                                    && context.at("/capabilities/add").isMissingNode()
                                    && context.path("allowPrivilegeEscalation").isBoolean()
                                    && !context.path("allowPrivilegeEscalation").asBoolean()
                                    && !context.path("privileged").asBoolean()),
                    manifests
                            .pods()
                            .filter(pods -> !pods.spec()
                                    .at("/securityContext/seccompProfile/type")
                                    .asText()
                                    .equals("RuntimeDefault"))
                            .map(pods -> pods.owner() + " has no filter of calls")));

    static final Policy ROOTS_ARE_READ_ONLY = new Policy(
            "nobody writes to the image",
            manifests -> everyContainer(
                    manifests,
                    "/securityContext",
                    context -> context.path("readOnlyRootFilesystem").asBoolean()));

    static final Policy FOLDERS_HAVE_LIMITS = new Policy(
            "a folder that is written to is no larger than said, and none of the node's",
            manifests -> manifests
                    .pods()
                    .flatMap(pods -> Manifests.stream(pods.spec().path("volumes"))
                            .filter(volume -> volume.has("hostPath")
                                    || (volume.has("emptyDir")
                                            && !volume.path("emptyDir").has("sizeLimit")))
                            .map(volume -> "%s may fill the node with %s"
                                    .formatted(pods.owner(), volume.path("name").asText()))));

    static final Policy THE_CLUSTER_LENDS_NO_TOKEN = new Policy(
            "no pod gets a token for the cluster's own API",
            manifests -> everyPod(
                    manifests,
                    spec -> spec.path("automountServiceAccountToken").isBoolean()
                            && !spec.path("automountServiceAccountToken").asBoolean()));

    static final Policy SERVICES_SET_NO_VARIABLES = new Policy(
            "no variable is made of a service's name, such as BELLGRID_API_PORT",
            manifests -> everyPod(
                    manifests,
                    spec -> spec.path("enableServiceLinks").isBoolean()
                            && !spec.path("enableServiceLinks").asBoolean()));

    static final Policy THERE_IS_TIME_TO_STOP = new Policy(
            "a server has the 30 s that Liberty takes to stop, after the wait for routers",
            manifests -> manifests
                    .pods()
                    .filter(PodPolicies::isServer)
                    .filter(pods ->
                            pods.spec().path("terminationGracePeriodSeconds").asInt()
                                    < 30
                                            + pods.spec()
                                                    .at("/containers/0/lifecycle/preStop/exec/command/1")
                                                    .asInt(Integer.MAX_VALUE - 30))
                    .map(pods -> pods.owner() + " is cut short"));

    /** Beside readers: heap, classes, code, threads and buffers of the server, and what the kernel keeps of its files. */
    private static final long SERVER_BYTES = 1280L << 20;

    private static final Pattern VERSION = Pattern.compile(".+(:v?\\d[\\w.-]*|@sha256:[0-9a-f]{64})");

    private PodPolicies() {}

    static boolean isServer(Pods pods) {
        return pods.labels().path("app.kubernetes.io/name").asText().equals("bellgrid");
    }

    static boolean isPinned(String image) {
        return VERSION.matcher(image).matches() && !image.contains("latest");
    }

    private static Stream<String> images(Manifests manifests) {
        return Stream.concat(
                        manifests.pods().flatMap(Pods::containers).map(container -> container.path("image")),
                        Stream.of(
                                        List.of("OpenLibertyApplication", "applicationImage"),
                                        List.of("Cluster", "imageName"))
                                .flatMap(where -> manifests
                                        .of(where.get(0))
                                        .map(object -> object.path("spec").path(where.get(1)))))
                .map(JsonNode::asText);
    }

    private static long needed(Settings settings) {
        long reader = Long.parseLong(settings.get("BELLGRID_READER_MEMORY_MEBIBYTES")) << 20;
        return SERVER_BYTES + reader * Integer.parseInt(settings.get("BELLGRID_READERS"));
    }

    private static boolean isProbed(JsonNode container, String probe, String path) {
        return container.path(probe).at("/httpGet/path").asText().equals(path);
    }

    private static boolean names(JsonNode spec, String field) {
        return Optional.ofNullable(spec.findValue(field)).isPresent();
    }

    private static Stream<String> everyPod(Manifests manifests, Predicate<JsonNode> holds) {
        return manifests.pods().filter(pods -> !holds.test(pods.spec())).map(pods -> pods.owner() + " does not say so");
    }

    private static Stream<String> everyContainer(Manifests manifests, String part, Predicate<JsonNode> holds) {
        return manifests
                .pods()
                .flatMap(pods -> pods.containers()
                        .filter(container -> !holds.test(container.at(part)))
                        .map(container -> "%s, container %s: %s"
                                .formatted(pods.owner(), container.path("name").asText(), container.at(part))));
    }
}
