package org.bellgrid.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bellgrid.domain.draft.Point;
import org.junit.jupiter.api.Test;

class PoseTest {
    /** A wide strip along the top, from the left edge. */
    private static final Box STRIP = new Box(0, 0, 0.75, 0.25);

    /** The upper edge is a third shorter than the lower one, and a little to the right. */
    private static final Projection FORESHORTENED = new Projection(1.2, 0.1, -0.1, 0.02, 1.1, 0, 0.05, 0.3, 1);

    @Test
    void turning_back_a_quarter_takes_the_top_to_the_left() {
        assertThat(around(Pose.of(Turn.QUARTER).back(STRIP))).isEqualTo(new Box(0, 0.25, 0.25, 1));
    }

    @Test
    void turning_back_half_takes_the_top_to_the_bottom() {
        assertThat(around(Pose.of(Turn.HALF).back(STRIP))).isEqualTo(new Box(0.25, 0.75, 1, 1));
    }

    @Test
    void turning_back_three_quarters_takes_the_top_to_the_right() {
        assertThat(around(Pose.of(Turn.THREE_QUARTERS).back(STRIP))).isEqualTo(new Box(0.75, 0, 1, 0.75));
    }

    @Test
    void a_page_that_is_read_as_it_lay_has_its_parts_where_they_are() {
        assertThat(Pose.STRAIGHT.back(STRIP))
                .containsExactly(new Point(0, 0), new Point(0.75, 0), new Point(0.75, 0.25), new Point(0, 0.25));
    }

    @Test
    void a_part_that_is_looked_for_by_its_outline_is_found_again() {
        Pose pose = new Pose(
                Turn.QUARTER, FORESHORTENED.then(Turn.QUARTER.way()).then(Projection.ofPixels(turn(3), 800, 600)));
        Box part = new Box(0.3, 0.4, 0.5, 0.45);

        List<Point> outline = pose.back(part);

        assertThat(outline.get(0).y()).isNotCloseTo(outline.get(3).y(), within(0.001));
        Box found = pose.forth(outline);
        assertThat(found.left()).isCloseTo(part.left(), within(1e-9));
        assertThat(found.top()).isCloseTo(part.top(), within(1e-9));
        assertThat(found.right()).isCloseTo(part.right(), within(1e-9));
        assertThat(found.bottom()).isCloseTo(part.bottom(), within(1e-9));
    }

    /** A turn about the left upper corner, in pixels. */
    private static double[] turn(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new double[] {cos, sin, 0, -sin, cos, 0, 0, 0, 1};
    }

    private static Box around(List<Point> outline) {
        return Pose.STRAIGHT.forth(outline);
    }
}
