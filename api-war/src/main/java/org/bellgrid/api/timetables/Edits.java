package org.bellgrid.api.timetables;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.editing.Version;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;
import org.jspecify.annotations.Nullable;

/** What lies around every change of a timetable or its blocks, within the caller's transaction. */
@Dependent
class Edits {
    private final Caller caller;
    private final Clock clock;
    private final Timetables timetables;

    @Inject
    Edits(Caller caller, Clock clock, Timetables timetables) {
        this.caller = caller;
        this.clock = clock;
        this.timetables = timetables;
    }

    /**
     * The timetable, which nobody else can change now.
     *
     * @throws ProblemException 404, 428 without {@code If-Match}, 412 when the client has not read this state
     */
    Timetable begin(TimetableId id, @Nullable String ifMatch) {
        Timetable timetable =
                timetables.lock(caller.district(), id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        new Version(timetable.version()).demand(ifMatch);
        return timetable;
    }

    /** Writes the change; the tag is the new version's. */
    EntityTag end(Timetable timetable) {
        timetables.changed(timetable, clock.instant());
        return new Version(timetable.version()).tag();
    }
}
