package org.bellgrid.api.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bellgrid.domain.persistence.Listed;
import org.bellgrid.domain.persistence.Paging;
import org.junit.jupiter.api.Test;

class PaginationTest {
    @Test
    void a_list_that_fits_is_one_page() {
        assertThat(page(1, 20)).isEqualTo(new Pagination(1, 20, 20, 1, false, false));
    }

    @Test
    void one_more_is_another_page() {
        assertThat(page(1, 21)).isEqualTo(new Pagination(1, 20, 21, 2, true, false));
        assertThat(page(2, 21)).isEqualTo(new Pagination(2, 20, 21, 2, false, true));
    }

    @Test
    void an_empty_list_has_no_page() {
        assertThat(page(1, 0)).isEqualTo(new Pagination(1, 20, 0, 0, false, false));
    }

    private static Pagination page(int page, long total) {
        return Pagination.of(new Paging(page, 20, "name", false), new Listed<>(List.of(), total));
    }
}
