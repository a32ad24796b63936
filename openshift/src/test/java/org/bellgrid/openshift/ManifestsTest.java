package org.bellgrid.openshift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All that a cluster is given, in each way that it is given. */
@Kubectl
class ManifestsTest {
    static Stream<Arguments> policies() {
        return Kustomize.INSTALLATIONS.stream()
                .flatMap(folder -> Policies.ALL.stream().map(policy -> Arguments.of(folder, policy)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("policies")
    void is_kept_to(String folder, Policy policy) {
        assertThat(policy.brokenBy(Kustomize.render(folder))).isEmpty();
    }

    static List<String> installations() {
        return Kustomize.INSTALLATIONS;
    }

    @ParameterizedTest
    @MethodSource("installations")
    void has_only_fields_that_there_are(String folder) {
        List<JsonNode> objects = Kustomize.render(folder).objects();

        assertThat(objects).hasSizeGreaterThan(15);
        assertThat(objects.stream().map(Schemas::flaws).flatMap(Collection::stream))
                .isEmpty();
    }

    @Test
    void a_field_that_is_misspelt_is_noticed() {
        for (JsonNode object : Kustomize.render("overlays/prod").objects()) {
            ((ObjectNode) object.path(object.has("spec") ? "spec" : "metadata")).put("replicsa", 3);

            assertThat(Schemas.flaws(object)).as(Manifests.title(object)).isNotEmpty();
        }
    }

    @Test
    void so_is_one_deep_inside() {
        ObjectNode deployment = Kustomize.render("overlays/prod").get("Deployment", "bellgrid-api");
        ((ObjectNode) deployment.at("/spec/template/spec/containers/0/readinessProbe")).put("timeOutSeconds", 3);

        assertThat(Schemas.flaws(deployment)).anyMatch(flaw -> flaw.contains("timeOutSeconds"));
    }

    @Test
    void so_is_a_kind_that_nobody_knows() {
        ObjectNode job = Kustomize.render("overlays/prod").get("Job", "bellgrid-migrations");
        job.put("apiVersion", "batch/v1alpha1");

        assertThat(Schemas.flaws(job)).containsExactly("batch/v1alpha1 Job is not known");
    }

    @Test
    void roles_share_the_work_without_a_rest() {
        Manifests manifests = Kustomize.render("overlays/prod");
        List<Settings> roles = manifests
                .pods()
                .filter(PodPolicies::isServer)
                .map(pods -> Settings.of(manifests, pods))
                .toList();

        for (String work : List.of("BELLGRID_WORK_LOCAL", "BELLGRID_WORK_OUTSIDE", "BELLGRID_WORK_UPKEEP")) {
            assertThat(roles).filteredOn(role -> role.isTrue(work)).as(work).hasSize(1);
        }
    }
}
