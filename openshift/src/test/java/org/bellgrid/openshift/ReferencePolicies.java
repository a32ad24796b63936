package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.openshift.Manifests.Pods;

/** What is said in one place of another. */
final class ReferencePolicies {
    static final Policy WHAT_IS_NAMED_IS_THERE = new Policy(
            "ConfigMaps, claims, services and volumes that are named are there",
            manifests -> Stream.of(
                            manifests
                                    .pods()
                                    .flatMap(pods -> pods.containers()
                                            .flatMap(container -> Manifests.stream(container.path("envFrom")))
                                            .flatMap(source -> missing(
                                                    manifests,
                                                    pods.owner(),
                                                    "ConfigMap",
                                                    source.at("/configMapRef/name")))),
                            manifests
                                    .pods()
                                    .flatMap(
                                            pods -> Manifests.stream(pods.spec().path("volumes"))
                                                    .filter(volume -> volume.has("persistentVolumeClaim"))
                                                    .flatMap(volume -> missing(
                                                            manifests,
                                                            pods.owner(),
                                                            "PersistentVolumeClaim",
                                                            volume.at("/persistentVolumeClaim/claimName")))),
                            manifests
                                    .of("Route")
                                    .flatMap(route -> missingService(
                                            manifests, Manifests.title(route), route.at("/spec/to/name"))),
                            manifests.pods().flatMap(ReferencePolicies::missingVolumes))
                    .flatMap(each -> each));

    static final Policy SECRETS_ARE_DESCRIBED = new Policy(
            "of every secret and key that is named, the README says what it is",
            manifests -> Secrets.of(manifests)
                    .filter(secret -> !Secrets.DESCRIBED.contains(secret))
                    .map("%s is not in the table of openshift/README.md"::formatted));

    static final Policy NO_SECRET_IS_HERE = new Policy(
            "no secret is among the manifests",
            manifests -> manifests.of("Secret").map(Manifests::title));

    static final Policy SELECTORS_FIND_THEIR_PODS = new Policy(
            "a selector finds pods, and a deployment its own",
            manifests -> Stream.concat(
                    Stream.of("Service", "PodDisruptionBudget", "Deployment")
                            .flatMap(manifests::of)
                            .filter(object -> !selector(object).isMissingNode())
                            .filter(object -> manifests
                                    .labelsOfPods()
                                    .noneMatch(pods -> Manifests.selects(selector(object), pods.getValue())))
                            .map(object -> Manifests.title(object) + " finds nobody"),
                    manifests
                            .of("Deployment")
                            .filter(deployment -> !Manifests.selects(
                                    selector(deployment), deployment.at("/spec/template/metadata/labels")))
                            .map(deployment -> Manifests.title(deployment) + " does not find its own pods")));

    static final Policy PORTS_ARE_OPEN = new Policy(
            "a port that a service, a route, a probe or Prometheus goes to has that name",
            manifests -> Stream.of(
                            manifests.of("Service").flatMap(service -> closedPorts(manifests, service)),
                            manifests
                                    .of("Route")
                                    .filter(route -> !route.at("/spec/port").isMissingNode())
                                    .filter(route -> !leadsToPort(manifests, route))
                                    .map(Manifests::title),
                            manifests
                                    .of("ServiceMonitor")
                                    .flatMap(monitor -> Manifests.stream(monitor.at("/spec/endpoints"))
                                            .filter(endpoint -> manifests
                                                    .of("Service")
                                                    .filter(service -> Manifests.selects(
                                                            monitor.at("/spec/selector/matchLabels"),
                                                            service.at("/metadata/labels")))
                                                    .noneMatch(service -> hasPort(service, endpoint.path("port"))))
                                            .map(endpoint -> Manifests.title(monitor))),
                            manifests
                                    .pods()
                                    .flatMap(pods -> pods.containers()
                                            .flatMap(container -> Stream.of(
                                                            "startupProbe", "readinessProbe", "livenessProbe")
                                                    .map(probe -> container
                                                            .path(probe)
                                                            .at("/httpGet/port"))
                                                    .filter(port -> !port.isMissingNode() && !opens(container, port))
                                                    .map(port -> pods.owner() + " is probed at " + port))))
                    .flatMap(each -> each));

    static final Policy SETTINGS_EXIST = new Policy(
            "what is set is a setting, of the server or the application",
            manifests -> manifests
                    .of("ConfigMap")
                    .filter(map -> !map.at("/metadata/labels").has("grafana_dashboard"))
                    .flatMap(map -> Manifests.properties(map.path("data"))
                            .map(setting -> setting.getKey())
                            .filter(setting -> !KnownSettings.isOne(setting))
                            .map(setting -> "%s: nobody reads %s".formatted(Manifests.title(map), setting))));

    private ReferencePolicies() {}

    private static Stream<String> missing(Manifests manifests, String owner, String kind, JsonNode name) {
        return name.isMissingNode() || manifests.find(kind, name.asText()).isPresent()
                ? Stream.empty()
                : Stream.of("%s names %s %s".formatted(owner, kind, name.asText()));
    }

    /** The operator makes a service of the application's name. */
    private static Stream<String> missingService(Manifests manifests, String owner, JsonNode name) {
        return manifests.find("OpenLibertyApplication", name.asText()).isPresent()
                ? Stream.empty()
                : missing(manifests, owner, "Service", name);
    }

    private static Stream<String> missingVolumes(Pods pods) {
        Set<String> volumes = Manifests.stream(pods.spec().path("volumes"))
                .map(volume -> volume.path("name").asText())
                .collect(Collectors.toSet());
        return pods.containers()
                .flatMap(container -> Manifests.stream(container.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .filter(volume -> !volumes.contains(volume))
                .map(volume -> "%s mounts %s".formatted(pods.owner(), volume));
    }

    private static JsonNode selector(JsonNode object) {
        JsonNode selector = object.at("/spec/selector");
        return Optional.of(selector.path("matchLabels"))
                .filter(JsonNode::isObject)
                .orElse(selector);
    }

    private static Stream<String> closedPorts(Manifests manifests, JsonNode service) {
        if (selector(service).isMissingNode()) {
            return Stream.empty();
        }
        return Manifests.stream(service.at("/spec/ports"))
                .filter(port -> manifests
                        .pods()
                        .filter(pods -> Manifests.selects(selector(service), pods.labels()))
                        .anyMatch(pods ->
                                pods.containers().noneMatch(container -> opens(container, port.path("targetPort")))))
                .map(port -> Manifests.title(service) + " goes to " + port.path("targetPort"));
    }

    private static boolean leadsToPort(Manifests manifests, JsonNode route) {
        String name = route.at("/spec/to/name").asText();
        JsonNode port = route.at("/spec/port/targetPort");
        return manifests
                        .find("Service", name)
                        .filter(service -> hasPort(service, port))
                        .isPresent()
                || manifests
                        .find("OpenLibertyApplication", name)
                        .filter(application ->
                                application.at("/spec/service/portName").equals(port))
                        .isPresent();
    }

    private static boolean hasPort(JsonNode service, JsonNode name) {
        return Manifests.stream(service.at("/spec/ports"))
                .anyMatch(port -> port.path("name").equals(name));
    }

    static boolean opens(JsonNode container, JsonNode port) {
        return Manifests.stream(container.path("ports"))
                .anyMatch(open -> open.path("name").equals(port)
                        || open.path("containerPort").equals(port));
    }
}
