package org.bellgrid.api.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Path;
import java.util.UUID;
import org.bellgrid.api.jobs.JobsResource;
import org.junit.jupiter.api.Test;

class OperationNoteTest {
    @Test
    void an_operation_is_the_path_with_the_names_of_its_parameters() throws Exception {
        assertThat(OperationNote.operation(JobsResource.class, JobsResource.class.getMethod("job", UUID.class)))
                .isEqualTo("/jobs/{id}");
    }

    @Test
    void what_a_parameter_has_to_look_like_is_left_out() throws Exception {
        assertThat(OperationNote.operation(Pages.class, Pages.class.getDeclaredMethod("page")))
                .isEqualTo("/documents/{id}/pages/{n}.{ending}");
    }

    @Test
    void a_method_without_a_path_answers_that_of_its_class() throws Exception {
        assertThat(OperationNote.operation(Pages.class, Pages.class.getDeclaredMethod("all")))
                .isEqualTo("/documents/{id}/pages");
    }

    @Path("/documents/{id}/pages/")
    interface Pages {
        void all();

        @Path("{n: [0-9]+}.{ending:png|svg}")
        void page();
    }
}
