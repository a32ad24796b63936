package org.bellgrid.domain.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.DraftBlock;
import org.bellgrid.domain.draft.DraftTimetable;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has made of a draft.
 *
 * @param draft vouched for in all; timetables without a block are left out
 * @param changes where it differs from what the machine had read
 */
public record Settlement(Draft draft, List<Change> changes) {
    private static final DraftTimetable EMPTY = new DraftTimetable(null, null, null, null, List.of());

    public Settlement {
        changes = List.copyOf(changes);
    }

    /**
     * A difference.
     *
     * @param position the block's place in the draft, from 1; {@code null} when the machine had missed it
     * @param read {@code null} when the machine had missed it
     * @param settled {@code null} when there is no such block
     */
    public record Change(
            @Nullable Integer position,
            @Nullable BlockDetails read,
            @Nullable BlockDetails settled) {}

    /**
     * Settles a draft. Blocks of it that no settled block names are none; the others come in the order given.
     *
     * @param blocks their positions and timetables are the draft's, and no position comes twice
     */
    public static Settlement of(Draft draft, List<SettledBlock> blocks) {
        List<DraftTimetable> timetables = draft.timetables().isEmpty() ? List.of(EMPTY) : draft.timetables();
        List<DraftBlock> read = draft.blocks().toList();
        List<Integer> timetableOf = draft.timetablesOfBlocks();
        List<List<DraftBlock>> settled = timetables.stream()
                .<List<DraftBlock>>map(timetable -> new ArrayList<>())
                .toList();
        List<Change> changes = new ArrayList<>();
        Map<Integer, DraftBlock> unnamed = new HashMap<>();
        for (int position = 1; position <= read.size(); position++) {
            unnamed.put(position, read.get(position - 1));
        }
        for (SettledBlock block : blocks) {
            Integer position = block.position();
            DraftBlock before = position == null ? null : unnamed.remove(position);
            int timetable = position == null ? block.timetable() : timetableOf.get(position - 1);
            settled.get(timetable - 1).add(DraftBlock.settled(block.details(), before));
            if (before == null || !before.details().equals(block.details())) {
                changes.add(new Change(position, before == null ? null : before.details(), block.details()));
            }
        }
        unnamed.forEach((position, block) -> changes.add(new Change(position, block.details(), null)));
        return new Settlement(draft(timetables, settled), changes);
    }

    private static Draft draft(List<DraftTimetable> timetables, List<List<DraftBlock>> blocks) {
        return new Draft(Stream.iterate(0, index -> index + 1)
                .limit(timetables.size())
                .filter(index -> !blocks.get(index).isEmpty())
                .map(index -> timetables.get(index).with(blocks.get(index)))
                .toList());
    }
}
