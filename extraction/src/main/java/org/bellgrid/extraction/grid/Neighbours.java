package org.bellgrid.extraction.grid;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.bellgrid.extraction.page.Box;

/** Boxes that lie close together, as the cells of a table do and a logo beside it does not. */
final class Neighbours {
    private Neighbours() {}

    /** The most boxes of which each is no farther from another than both are long, or high, on average. */
    static List<Box> most(Collection<Box> boxes) {
        List<Box> left = new ArrayList<>(boxes);
        List<Box> most = List.of();
        while (!left.isEmpty()) {
            List<Box> group = around(left.remove(left.size() - 1), left);
            most = group.size() > most.size() ? group : most;
        }
        return most;
    }

    /** Takes all that hang together with a box out of the others. */
    private static List<Box> around(Box box, List<Box> others) {
        List<Box> group = new ArrayList<>();
        Deque<Box> open = new ArrayDeque<>(List.of(box));
        while (!open.isEmpty()) {
            Box next = open.remove();
            group.add(next);
            List<Box> near =
                    others.stream().filter(other -> areNear(next, other)).toList();
            others.removeAll(near);
            open.addAll(near);
        }
        return group;
    }

    private static boolean areNear(Box one, Box other) {
        double apartX = Math.max(one.left(), other.left()) - Math.min(one.right(), other.right());
        double apartY = Math.max(one.top(), other.top()) - Math.min(one.bottom(), other.bottom());
        return apartX <= (one.width() + other.width()) / 2 && apartY <= (one.height() + other.height()) / 2;
    }
}
