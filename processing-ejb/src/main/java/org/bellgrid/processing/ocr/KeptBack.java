package org.bellgrid.processing.ocr;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.reading.Discretion;
import org.bellgrid.domain.tenancy.AllDistricts;
import org.bellgrid.domain.tenancy.Districts;

/** What a district does not want outside readers to see. The names that it knows are those of its own people. */
@Dependent
public class KeptBack {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Shorter parts of names are words of every language. */
    private static final int SHORTEST = 3;

    private final Districts districts;
    private final Users users;

    @Inject
    KeptBack(Districts districts, Users users) {
        this.districts = districts;
        this.users = users;
    }

    /** What the job's district has chosen. */
    @AllDistricts
    @Transactional
    public Discretion of(ProcessingJob job) {
        if (!districts.settings(job.district()).disclosure().maskNames()) {
            return Discretion.NONE;
        }
        Set<String> known = users.peopleOf(job.district()).stream()
                .flatMap(user -> Stream.of(user.firstName(), user.lastName()))
                .flatMap(BLANKS::splitAsStream)
                .filter(name -> name.length() >= SHORTEST)
                .collect(Collectors.toSet());
        return new Discretion(true, known);
    }
}
