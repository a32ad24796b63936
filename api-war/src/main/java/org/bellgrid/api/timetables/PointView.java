package org.bellgrid.api.timetables;

import org.bellgrid.domain.draft.Point;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place on a page.
 *
 * @param x fraction of the page's width from its left edge, 0..1
 * @param y fraction of the page's height from its top edge, 0..1
 */
@Schema(name = "Point")
public record PointView(double x, double y) {
    static PointView of(Point point) {
        return new PointView(point.x(), point.y());
    }
}
