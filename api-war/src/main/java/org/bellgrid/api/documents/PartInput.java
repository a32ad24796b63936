package org.bellgrid.api.documents;

import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.reading.PagePart;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of a page as it was asked for, in fractions of the page's width and height; {@link #checked} checks it. */
@Schema(
        name = "PagePart",
        requiredProperties = {"left", "top", "right", "bottom"})
record PartInput(
        @Schema(minimum = "0", maximum = "1") @Nullable Double left,
        @Schema(minimum = "0", maximum = "1") @Nullable Double top,
        @Schema(minimum = "0", maximum = "1") @Nullable Double right,
        @Schema(minimum = "0", maximum = "1") @Nullable Double bottom) {

    /**
     * The part, if there is such a one.
     *
     * @throws org.bellgrid.api.problem.ProblemException with all that is wrong
     */
    PagePart checked() {
        FieldChecks checks = new FieldChecks();
        double fromLeft = checks.fraction(left, "left");
        double fromTop = checks.fraction(top, "top");
        double toRight = checks.fraction(right, "right");
        double toBottom = checks.fraction(bottom, "bottom");
        checks.orThrow();
        checks.that(fromLeft < toRight, "right", "must be greater than left");
        checks.that(fromTop < toBottom, "bottom", "must be greater than top");
        checks.orThrow();
        return new PagePart(fromLeft, fromTop, toRight, toBottom);
    }
}
