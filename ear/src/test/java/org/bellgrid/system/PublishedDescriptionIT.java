package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The OpenAPI document in the source tree, from which clients are generated, is the one that the server publishes. After
 * an intended change of the API, {@code -Dbellgrid.description.update} has this test write it anew.
 */
@ExtendWith(RunningBellgrid.Starter.class)
class PublishedDescriptionIT {
    private static final Path CHECKED_IN = Path.of(System.getProperty("bellgrid.home", ".."), "docs", "openapi.yaml");

    @Test
    void the_description_in_the_source_tree_is_the_published_one(RunningBellgrid bellgrid) throws Exception {
        String published = bellgrid.get("/api/v1/docs/openapi.yaml").body();
        assertThat(published).as("the server describes something").contains("operationId: uploadDocument");
        if (System.getProperty("bellgrid.description.update") != null) {
            Files.writeString(CHECKED_IN, published);
        }

        assertThat(published).isEqualTo(Files.readString(CHECKED_IN));
    }
}
