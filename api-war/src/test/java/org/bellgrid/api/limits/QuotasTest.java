package org.bellgrid.api.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.bellgrid.domain.limits.Quota;
import org.junit.jupiter.api.Test;

class QuotasTest {
    private final Quotas quotas = new Quotas(10, 10, 30, 100, 120, 1000, 600, 180, 20_000);

    @Test
    void edits_that_are_kept_as_they_are_made_count_for_themselves_alone() {
        assertThat(quotas.of("PUT", "/hitl/tasks/5b1f/work", true))
                .extracting(Quota::name, Quota::requests)
                .containsExactly(tuple("work", 120));
    }

    @Test
    void everything_else_counts_by_its_kind_and_with_all() {
        assertThat(quotas.of("GET", "/hitl/tasks", false))
                .extracting(Quota::name)
                .containsExactly("reads", "all");
        assertThat(quotas.of("POST", "/hitl/tasks/claim", false))
                .extracting(Quota::name)
                .containsExactly("writes", "all");
        assertThat(quotas.of("POST", "/documents/upload", false))
                .extracting(Quota::name)
                .containsExactly("uploads", "all");
    }

    @Test
    void people_at_pages_have_quotas_of_their_own_but_for_uploads() {
        assertThat(quotas.of("GET", "/hitl/tasks", true))
                .extracting(Quota::name)
                .containsExactly("page-reads", "pages");
        assertThat(quotas.of("PATCH", "/timeblocks/5b1f", true))
                .extracting(Quota::name)
                .containsExactly("page-writes", "pages");
        assertThat(quotas.of("POST", "/documents", true))
                .extracting(Quota::name)
                .containsExactly("uploads", "pages");
    }
}
