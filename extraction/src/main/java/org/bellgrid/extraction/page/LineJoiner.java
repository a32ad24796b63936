package org.bellgrid.extraction.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts pieces of text into reading order and joins those that stand on one line. */
public final class LineJoiner {
    /** Pieces are on one line when they share this much of the lower one's height. */
    private static final double SAME_LINE = 0.5;

    private final double widestGap;

    /** @param widestGap between pieces of one line, in heights of the line */
    public LineJoiner(double widestGap) {
        this.widestGap = widestGap;
    }

    /** The lines from the top down, those side by side from left to right. */
    public List<TextLine> join(List<TextLine> pieces) {
        List<List<TextLine>> rows = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparingDouble(piece -> piece.box().centerY()))
                .forEach(piece -> {
                    List<TextLine> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
                    if (last.isEmpty() || !onOneLine(last.get(0).box(), piece.box())) {
                        rows.add(new ArrayList<>(List.of(piece)));
                    } else {
                        last.add(piece);
                    }
                });
        return rows.stream().flatMap(row -> joinRow(row).stream()).toList();
    }

    private static boolean onOneLine(Box a, Box b) {
        return a.overlapY(b) >= SAME_LINE * Math.min(a.height(), b.height());
    }

    private List<TextLine> joinRow(List<TextLine> row) {
        row.sort(Comparator.comparingDouble(piece -> piece.box().left()));
        List<TextLine> joined = new ArrayList<>();
        for (TextLine piece : row) {
            int last = joined.size() - 1;
            if (last >= 0 && isNear(joined.get(last).box(), piece.box())) {
                List<Word> words = new ArrayList<>(joined.get(last).words());
                words.addAll(piece.words());
                joined.set(last, new TextLine(words));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private boolean isNear(Box left, Box right) {
        return right.left() - left.right() <= widestGap * Math.min(left.height(), right.height());
    }
}
