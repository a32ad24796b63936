package org.bellgrid.api.hitl;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.wire.Mappers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has made of a draft so far, as it came.
 *
 * @param timeblocks all that there are by now, in their order
 * @param looked the positions of the draft's blocks that the reviewer has looked at
 */
@Schema(name = "Work", requiredProperties = "timeblocks")
record WorkInput(
        @Nullable List<TypedBlock> timeblocks, @Nullable List<Integer> looked) {
    private static final int TEXT = 4000;

    /**
     * The same without gaps.
     *
     * @throws org.bellgrid.api.problem.ProblemException when it is too much to be kept
     */
    WorkInput bounded() {
        List<TypedBlock> blocks = timeblocks == null ? List.of() : timeblocks;
        List<Integer> seen = looked == null ? List.of() : looked;
        FieldChecks checks = new FieldChecks();
        checks.that(blocks.size() <= BlockChecks.MOST, "timeblocks", "must be at most " + BlockChecks.MOST);
        checks.that(seen.size() <= BlockChecks.MOST, "looked", "must be at most " + BlockChecks.MOST);
        checks.that(blocks.stream().allMatch(Objects::nonNull), "timeblocks", "must be blocks");
        checks.that(seen.stream().allMatch(Objects::nonNull), "looked", "must be positions");
        checks.orThrow();
        checks.that(
                blocks.stream().flatMap(TypedBlock::texts).noneMatch(WorkInput::isUnkeepable),
                "timeblocks",
                "must have texts of at most %s characters, each of which can be kept".formatted(TEXT));
        checks.orThrow();
        return new WorkInput(blocks, seen);
    }

    private static boolean isUnkeepable(String text) {
        return text.length() > TEXT || text.codePoints().anyMatch(WorkInput::isNoCharacter);
    }

    /** PostgreSQL keeps neither NUL nor half a surrogate pair. */
    private static boolean isNoCharacter(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }

    /** As it is kept. */
    String json() {
        try {
            return Mappers.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
