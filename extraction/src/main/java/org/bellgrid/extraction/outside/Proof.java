package org.bellgrid.extraction.outside;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.extraction.page.Box;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose words have been found where it points to, and say what it says.
 *
 * @param place the words that say when the block takes place
 */
record Proof(Statement statement, Cited name, Cited notes, Cited place) {
    /**
     * The statement with its words, if it points to words that it was shown, says of its name and notes what stands there,
     * and leaves none of the three unproven.
     */
    static Optional<Proof> of(Statement statement, Scope scope) {
        Optional<Cited> name = scope.cited(statement.nameWords());
        Optional<Cited> notes = scope.cited(statement.noteWords());
        Optional<Cited> place = scope.cited(statement.placeWords());
        boolean shown = name.isPresent() && notes.isPresent() && place.isPresent();
        return shown
                        && !name.get().isEmpty()
                        && !place.get().isEmpty()
                        && name.get().areMeantBy(statement.name())
                        && notes.get().areMeantBy(statement.notes())
                ? Optional.of(new Proof(statement, name.get(), notes.get(), place.get()))
                : Optional.empty();
    }

    /** Whether the model has read itself what was not read for sure, and has read the same. */
    boolean isReading() {
        return name.anyUnread() || notes.anyUnread();
    }

    /** Whether name and notes stand in a part of a page. */
    boolean isWithin(int page, Box area) {
        return name.areIn(page, area) && notes.areIn(page, area);
    }

    /** Whether it says the same text as a block has been read with. */
    boolean hasTextOf(BlockDetails block) {
        return name.say(block.name()) && notes.say(block.notes());
    }

    /** A block with a text of its own, and otherwise as it was read but for what this says. */
    BlockDetails over(BlockDetails block, String name, String notes) {
        return new BlockDetails(
                name,
                Optional.ofNullable(statement.day()).orElse(block.day()),
                block.date(),
                Optional.ofNullable(statement.week()).orElse(block.week()),
                Optional.ofNullable(statement.start()).orElse(block.start()),
                Optional.ofNullable(statement.end()).orElse(block.end()),
                block.period(),
                notes,
                block.color());
    }

    /** Whether it points to a word. */
    boolean uses(PlacedWord word) {
        return Stream.of(name, notes, place).anyMatch(cited -> cited.words().contains(word));
    }

    /** Whether it adds nothing to when the block takes place: what it leaves out, it does not know. */
    boolean leavesPlaceOf(BlockDetails block) {
        return isLeft(statement.day(), block.day())
                && isLeft(statement.week(), block.week())
                && isLeft(statement.start(), block.start())
                && isLeft(statement.end(), block.end());
    }

    private static boolean isLeft(@Nullable Object said, @Nullable Object read) {
        return said == null || said.equals(read);
    }

    /** Whether it says of when the block takes place what has been read, and leaves nothing of it out. */
    boolean hasPlaceOf(BlockDetails block) {
        return Objects.equals(statement.day(), block.day())
                && Objects.equals(statement.week(), block.week())
                && Objects.equals(statement.start(), block.start())
                && Objects.equals(statement.end(), block.end());
    }

    /**
     * Whether the words in the block's row or column prove all that it says of its place beyond what has been read.
     *
     * @param block as it was read
     * @param area where the block stands
     */
    boolean provesPlace(BlockDetails block, int page, Box area) {
        Cited near = place.inLineWith(page, area);
        return isProven(statement.day(), block.day(), near::name)
                && isProven(statement.week(), block.week(), place::name)
                && isProven(statement.start(), block.start(), start -> near.print(start, block.start()))
                && isProven(statement.end(), block.end(), end -> place.print(end, block.end()));
    }

    private static <T> boolean isProven(@Nullable T said, @Nullable T read, Predicate<T> proof) {
        return said == null || said.equals(read) || proof.test(said);
    }
}
