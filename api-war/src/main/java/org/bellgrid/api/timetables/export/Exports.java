package org.bellgrid.api.timetables.export;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.bellgrid.api.FileName;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.api.problem.ProblemException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.timetable.Timeblock;
import org.bellgrid.domain.timetable.Timetable;
import org.bellgrid.domain.timetable.TimetableId;
import org.bellgrid.domain.timetable.Timetables;

/** Answers with a timetable as a file that is named like it. */
@Dependent
class Exports {
    private final Caller caller;
    private final Timetables timetables;

    @Inject
    Exports(Caller caller, Timetables timetables) {
        this.caller = caller;
        this.timetables = timetables;
    }

    Response answer(UUID id, String extension, BiFunction<Timetable, List<Timeblock>, ?> format) {
        Timetable timetable = timetables
                .find(caller.district(), new TimetableId(id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        FileName name = FileName.of(timetable.name().replace('/', '-') + extension);
        return Response.ok(format.apply(timetable, timetables.blocks(timetable)))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.asAttachment())
                .build();
    }
}
