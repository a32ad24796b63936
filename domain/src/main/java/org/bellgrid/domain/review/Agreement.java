package org.bellgrid.domain.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.bellgrid.domain.draft.BlockDetails;

/**
 * How far two people agree who have looked at the same drafts without seeing each other's work.
 *
 * @param blocks that the machine had read or one of the two has added
 * @param agreed of which both say the same
 * @param bothRight that the machine had read, and that both find right
 * @param firstAlone that only the first finds right
 * @param secondAlone that only the second finds right
 * @param neither that nobody finds right
 */
public record Agreement(int blocks, int agreed, int bothRight, int firstAlone, int secondAlone, int neither) {
    /** Nobody has looked at anything. */
    public static final Agreement NONE = new Agreement(0, 0, 0, 0, 0, 0);

    /**
     * Compares two people's corrections of one draft.
     *
     * @param read how many blocks the machine had read
     */
    static Agreement between(int read, Collection<Correction> first, Collection<Correction> second) {
        Map<Integer, Optional<BlockDetails>> byFirst = changed(first);
        Map<Integer, Optional<BlockDetails>> bySecond = changed(second);
        Set<Integer> byBoth = new HashSet<>(byFirst.keySet());
        byBoth.retainAll(bySecond.keySet());
        int bothRight = read - byFirst.size() - bySecond.size() + byBoth.size();
        long alike = byBoth.stream()
                .filter(position -> Objects.equals(byFirst.get(position), bySecond.get(position)))
                .count();
        List<BlockDetails> added = added(first);
        List<BlockDetails> addedAlone = new ArrayList<>(added(second));
        long addedByBoth = added.stream().filter(addedAlone::remove).count();
        return new Agreement(
                read + added.size() + addedAlone.size(),
                Math.toIntExact(bothRight + alike + addedByBoth),
                bothRight,
                bySecond.size() - byBoth.size(),
                byFirst.size() - byBoth.size(),
                byBoth.size());
    }

    private static Map<Integer, Optional<BlockDetails>> changed(Collection<Correction> corrections) {
        Map<Integer, Optional<BlockDetails>> changed = new HashMap<>();
        corrections.forEach(
                correction -> correction.position().ifPresent(position -> changed.put(position, correction.settled())));
        return changed;
    }

    private static List<BlockDetails> added(Collection<Correction> corrections) {
        return corrections.stream()
                .filter(correction -> correction.position().isEmpty())
                .flatMap(correction -> correction.settled().stream())
                .toList();
    }

    /**
     * Cohen's kappa of whether the machine's blocks are right: 1 when the two always agree, 0 when no more often than by
     * chance; empty where chance alone would have them always agree.
     */
    public OptionalDouble kappa() {
        double all = (double) bothRight + firstAlone + secondAlone + neither;
        double observed = (bothRight + neither) / all;
        double firstRight = (bothRight + firstAlone) / all;
        double secondRight = (bothRight + secondAlone) / all;
        double chance = firstRight * secondRight + (1 - firstRight) * (1 - secondRight);
        return all == 0 || chance == 1 ? OptionalDouble.empty() : OptionalDouble.of((observed - chance) / (1 - chance));
    }
}
