package org.bellgrid.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bellgrid.api.problem.FieldError;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.reading.PagePart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartInputTest {
    @Test
    void fractions_in_order_are_a_part() {
        assertThat(new PartInput(0.1, 0.2, 0.3, 1.0).checked()).isEqualTo(new PagePart(0.1, 0.2, 0.3, 1));
    }

    @Test
    void what_is_missing_or_no_fraction_is_named() {
        assertThat(wrong(null, -0.1, 1.5, Double.NaN))
                .extracting(FieldError::field)
                .containsExactly("left", "top", "right", "bottom");
    }

    @Test
    void edges_have_to_be_in_order() {
        assertThat(wrong(0.5, 0.0, 0.5, 1.0)).containsExactly(new FieldError("right", "must be greater than left"));
        assertThat(wrong(0.0, 0.7, 1.0, 0.2)).containsExactly(new FieldError("bottom", "must be greater than top"));
    }

    @Test
    void an_address_may_have_very_small_fractions_as_browsers_write_them() {
        PartParameters parameters = parameters("1e-7", "0", "0.25", "1");

        assertThat(parameters.checked()).isEqualTo(new PagePart(1e-7, 0, 0.25, 1));
    }

    @Test
    void an_address_with_something_else_is_wrong() {
        PartParameters parameters = parameters("NaN", "0x1p-2", "1d", "");

        assertThat(catchThrowableOfType(ProblemException.class, parameters::checked)
                        .errors())
                .hasSize(4);
    }

    private static PartParameters parameters(String left, String top, String right, String bottom) {
        PartParameters parameters = new PartParameters();
        parameters.left = left;
        parameters.top = top;
        parameters.right = right;
        parameters.bottom = bottom;
        return parameters;
    }

    private static Iterable<FieldError> wrong(
            @Nullable Double left, @Nullable Double top, @Nullable Double right, @Nullable Double bottom) {
        PartInput input = new PartInput(left, top, right, bottom);
        return catchThrowableOfType(ProblemException.class, input::checked).errors();
    }
}
