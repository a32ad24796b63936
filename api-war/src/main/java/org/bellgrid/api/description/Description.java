package org.bellgrid.api.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes what the resources say about themselves by what holds for all of them. Named in {@code
 * microprofile-config.properties}.
 */
public final class Description implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<Class<?>> classes = new Archive(Description.class).classes();
        new Vocabulary(api).define();
        new RecordSchemas(api, classes).complete();
        new MergePatches(api).define();
        new Examples(api).attach();
        new CommonParameters(api).explain();
        new CommonAnswers(api).add();
        new ClientAccess(api, classes).describe();
    }
}
