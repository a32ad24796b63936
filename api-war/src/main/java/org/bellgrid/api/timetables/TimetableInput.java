package org.bellgrid.api.timetables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bellgrid.api.problem.FieldChecks;
import org.bellgrid.domain.draft.BlockDetails;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableDetails;
import org.bellgrid.domain.timetable.TimetableStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a timetable, as it came.
 *
 * @param status {@code draft}, {@code active} or {@code archived}; {@code active} when missing
 * @param timeblocks only when a timetable is made; later every block has its own address
 */
@Schema(name = "TimetableInput", requiredProperties = "name")
record TimetableInput(
        @Nullable String name,
        @Nullable String teacher,
        @Nullable String className,
        @Nullable String term,
        @Nullable String year,
        @Nullable LocalDate weekStartDate,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(ref = "TimetableStatus") @Nullable String status,
        @Nullable List<@Nullable TimeblockInput> timeblocks) {
    /** Says nothing, as a missing body does. */
    static final TimetableInput NOTHING =
            new TimetableInput(null, null, null, null, null, null, null, null, null, null);

    private static final int LONG_TEXT = 200;
    private static final int SHORT_TEXT = 50;
    private static final int MOST_BLOCKS = 1000;

    static TimetableInput of(Timetable timetable) {
        TimetableDetails details = timetable.details();
        return new TimetableInput(
                details.name(),
                details.teacher(),
                details.className(),
                details.term(),
                details.year(),
                details.weekStartDate(),
                details.validFrom(),
                details.validTo(),
                details.status().label(),
                null);
    }

    /** For a timetable that is there already. */
    TimetableDetails checked() {
        FieldChecks checks = new FieldChecks();
        checks.that(timeblocks == null, "timeblocks", "must be changed one by one, at /timeblocks/{id}");
        TimetableDetails details = details(checks);
        checks.orThrow();
        return details;
    }

    /** Notes what is wrong with it. */
    TimetableDetails details(FieldChecks checks) {
        TimetableStatus wanted = checks.oneOf(TimetableStatus.values(), status, "status");
        checks.that(
                validFrom == null || validTo == null || !validTo.isBefore(validFrom),
                "validTo",
                "must not be before validFrom");
        return new TimetableDetails(
                checks.required(name, "name", LONG_TEXT),
                checks.optional(teacher, "teacher", LONG_TEXT),
                checks.optional(className, "className", LONG_TEXT),
                checks.optional(term, "term", LONG_TEXT),
                checks.optional(year, "year", SHORT_TEXT),
                weekStartDate,
                validFrom,
                validTo,
                wanted == null ? TimetableStatus.ACTIVE : wanted);
    }

    /** Notes what is wrong with them. */
    List<BlockDetails> blocks(FieldChecks checks) {
        List<@Nullable TimeblockInput> given = timeblocks == null ? List.of() : timeblocks;
        checks.that(given.size() <= MOST_BLOCKS, "timeblocks", "must be at most " + MOST_BLOCKS);
        List<BlockDetails> blocks = new ArrayList<>();
        for (TimeblockInput block : given) {
            String self = "timeblocks[%d]".formatted(blocks.size());
            blocks.add((block == null ? TimeblockInput.NOTHING : block).details(checks, self, self + "."));
        }
        return blocks;
    }
}
