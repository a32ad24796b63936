package org.bellgrid.domain.draft;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One timetable of a document; a document may hold several, one a class or teacher.
 *
 * @param title the heading as printed
 * @param teacher as printed
 * @param className as printed
 * @param term as printed
 */
public record DraftTimetable(
        @Nullable String title,
        @Nullable String teacher,
        @Nullable String className,
        @Nullable String term,
        List<DraftBlock> blocks) {
    public DraftTimetable {
        blocks = List.copyOf(blocks);
    }

    /** The same timetable with other blocks. */
    public DraftTimetable with(List<DraftBlock> others) {
        return new DraftTimetable(title, teacher, className, term, others);
    }
}
