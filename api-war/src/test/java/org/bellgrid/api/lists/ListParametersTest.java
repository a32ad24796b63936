package org.bellgrid.api.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.persistence.Paging;
import org.junit.jupiter.api.Test;

class ListParametersTest {
    private static final Set<String> SORTABLE = Set.of("createdAt", "name");

    private final ListParameters parameters = new ListParameters();

    @Test
    void a_client_that_says_nothing_gets_the_newest_twenty() {
        assertThat(paging()).isEqualTo(new Paging(1, 20, "createdAt", true));
    }

    @Test
    void another_field_orders_from_the_least() {
        parameters.sortBy = "name";

        assertThat(paging()).isEqualTo(new Paging(1, 20, "name", false));
    }

    @Test
    void everything_can_be_chosen() {
        parameters.page = "3";
        parameters.limit = "100";
        parameters.sortBy = "name";
        parameters.order = "desc";

        assertThat(paging()).isEqualTo(new Paging(3, 100, "name", true));
    }

    @Test
    void whatever_is_wrong_is_said_by_field() {
        parameters.page = "0";
        parameters.limit = "101";
        parameters.sortBy = "districtId";
        parameters.order = "random";

        ProblemException said = catchThrowableOfType(ProblemException.class, this::paging);

        assertThat(said.errors())
                .containsExactlyInAnyOrder(
                        new FieldError("page", "must be a number from 1 to 1000000"),
                        new FieldError("limit", "must be a number from 1 to 100"),
                        new FieldError("sortBy", "must be one of createdAt, name"),
                        new FieldError("order", "must be asc or desc"));
    }

    @Test
    void what_is_no_number_is_said_to_be_none() {
        parameters.page = "99999999999";
        parameters.limit = "-1";

        ProblemException said = catchThrowableOfType(ProblemException.class, this::paging);

        assertThat(said.errors()).extracting(FieldError::field).containsExactly("page", "limit");
    }

    private Paging paging() {
        FieldChecks checks = new FieldChecks();
        Paging paging = parameters.paging(checks, SORTABLE);
        checks.orThrow();
        return paging;
    }
}
