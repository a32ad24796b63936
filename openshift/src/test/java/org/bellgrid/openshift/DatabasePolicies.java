package org.bellgrid.openshift;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.bellgrid.openshift.Manifests.Pods;

/** What a database that is deployed along with servers owes to them. */
final class DatabasePolicies {
    /** PostgreSQL keeps 3 for superusers; then there are the migration job, KEDA, the operator, and somebody who looks. */
    private static final int OTHERS_CONNECTIONS = 20;

    static final Policy CONNECTIONS_SUFFICE = new Policy(
            "the database takes the connections of all servers at once, also while a version replaces another",
            manifests -> manifests.of("Cluster").flatMap(database -> {
                int all = manifests
                        .pods()
                        .filter(PodPolicies::isServer)
                        .mapToInt(pods -> atOnce(manifests, pods)
                                * Integer.parseInt(Settings.of(manifests, pods).get("BELLGRID_DB_CONNECTIONS")))
                        .sum();
                int taken = Integer.parseInt(database.at("/spec/postgresql/parameters/max_connections")
                        .asText("100"));
                return all + OTHERS_CONNECTIONS > taken
                        ? Stream.of("%s takes %d connections; servers may want %d, others %d"
                                .formatted(Manifests.title(database), taken, all, OTHERS_CONNECTIONS))
                        : Stream.empty();
            }));

    static final Policy REAL_DATA_IS_BACKED_UP = new Policy(
            "a database that is for more than a demo is backed up, now and then as a whole, its log all the time",
            manifests -> manifests
                    .of("Cluster")
                    .filter(database -> !isForTheDemo(manifests))
                    .filter(database -> database.at("/spec/backup/barmanObjectStore/destinationPath")
                                    .isMissingNode()
                            || manifests
                                    .of("ScheduledBackup")
                                    .noneMatch(backup -> backup.at("/spec/cluster/name")
                                            .asText()
                                            .equals(Manifests.name(database))))
                    .map(database -> Manifests.title(database) + " is not backed up"));

    private DatabasePolicies() {}

    private static boolean isForTheDemo(Manifests manifests) {
        return manifests
                .pods()
                .filter(PodPolicies::isServer)
                .allMatch(pods -> Settings.of(manifests, pods).isTrue("BELLGRID_DEMO"));
    }

    /** How many there may be: new ones come before old ones have gone, and those that were told to go still work for a while. */
    private static int atOnce(Manifests manifests, Pods pods) {
        JsonNode deployment = manifests
                .of("Deployment")
                .filter(object -> Manifests.title(object).equals(pods.owner()))
                .findFirst()
                .orElseThrow();
        int most = Stream.of("HorizontalPodAutoscaler/maxReplicas", "ScaledObject/maxReplicaCount")
                .map(field -> field.split("/", -1))
                .flatMap(field -> manifests
                        .of(field[0])
                        .filter(scaler ->
                                scaler.at("/spec/scaleTargetRef/name").asText().equals(Manifests.name(deployment)))
                        .map(scaler -> scaler.path("spec").path(field[1]).asInt()))
                .findFirst()
                .orElseGet(() -> deployment.at("/spec/replicas").asInt());
        JsonNode replaced = deployment.at("/spec/strategy/rollingUpdate");
        return most
                + 2 * replaced.path("maxSurge").asInt()
                + replaced.path("maxUnavailable").asInt();
    }
}
