package org.bellgrid.domain.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.bellgrid.domain.sample.OnDatabase.bean;
import static org.bellgrid.domain.sample.OnDatabase.forAll;
import static org.bellgrid.domain.sample.OnDatabase.in;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.account.User;
import org.bellgrid.domain.account.UserId;
import org.bellgrid.domain.account.Users;
import org.bellgrid.domain.document.Blobs;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.document.DocumentDetails;
import org.bellgrid.domain.document.DocumentId;
import org.bellgrid.domain.document.Documents;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.Jobs;
import org.bellgrid.domain.pipeline.Lease;
import org.bellgrid.domain.pipeline.Outcome;
import org.bellgrid.domain.pipeline.Pipeline;
import org.bellgrid.domain.pipeline.ProcessingJob;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.tenancy.District;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.tenancy.Districts;
import org.bellgrid.domain.tenancy.School;
import org.bellgrid.domain.tenancy.SchoolId;
import org.bellgrid.domain.validation.Acceptance;
import org.bellgrid.domain.validation.Publication;

/**
 * A district with a school, a teacher and two reviewers.
 *
 * @param teacher who uploads
 */
public record SampleDistrict(DistrictId id, SchoolId school, UserId teacher, UserId reviewer, UserId other) {
    /** When the tests begin, since the database compares it with its own clock; to the microsecond, as it is kept there. */
    @SuppressWarnings("TimeInStaticInitializer") // one moment for all of them is what is wanted
    public static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private static final Duration LEASE = Duration.ofMinutes(1);

    /** Adds another. */
    public static SampleDistrict add() {
        DistrictId id = DistrictId.random();
        SchoolId school = SchoolId.random();
        return in(id, () -> {
            bean(Districts.class).add(new District(id, "District " + id));
            bean(Districts.class).add(new School(school, id, "Hill School"));
            return new SampleDistrict(
                    id,
                    school,
                    person(id, school, Role.TEACHER, "Ada"),
                    person(id, school, Role.REVIEWER, "Ben"),
                    person(id, school, Role.REVIEWER, "Cleo"));
        });
    }

    private static UserId person(DistrictId district, SchoolId school, Role role, String name) {
        UserId id = UserId.random();
        bean(Users.class)
                .add(new User(id, district, school, role, id + "@District.example", "no hash", name, "Sample"));
        return id;
    }

    /** A document that says this. */
    public Document upload(String content) {
        return upload(content, DocumentDetails.NONE);
    }

    public Document upload(String content, DocumentDetails details) {
        byte[] bytes = content.getBytes(UTF_8);
        return in(id, () -> {
            Document document = new Document(
                    DocumentId.random(),
                    id,
                    school,
                    teacher,
                    new Blobs.Blob(ContentHash.of(bytes), bytes.length),
                    content + ".pdf",
                    details);
            document.classified(DocumentKind.PDF, 1);
            bean(Documents.class).add(document);
            return document;
        });
    }

    /** Its job, which nobody has touched yet. */
    public ProcessingJob start(Document document) {
        return in(id, () -> bean(Jobs.class).start(document, NOW));
    }

    /** Moves a job one stage on. */
    public ProcessingJob advance(ProcessingJob job, Outcome<?> outcome) {
        return forAll(() -> advanceHeld(job, outcome));
    }

    private static ProcessingJob advanceHeld(ProcessingJob job, Outcome<?> outcome) {
        Jobs jobs = bean(Jobs.class);
        Lease lease = jobs.claim(job.wakeUp(), LEASE).orElseThrow();
        ProcessingJob held = jobs.held(lease).orElseThrow();
        jobs.begin(held, NOW);
        jobs.advance(held, bean(Pipeline.class), outcome, NOW, Duration.ofMillis(5));
        return held;
    }

    /** A job that has been read, and is to be validated. */
    public ProcessingJob read(Document document, Draft draft, ReaderTier tier) {
        ProcessingJob job = start(document);
        while (job.stage() != Stage.OCR) {
            job = advance(job, new Outcome.Confident<>("done"));
        }
        ProcessingJob before = job;
        return forAll(() -> {
            Jobs jobs = bean(Jobs.class);
            Lease lease = jobs.claim(before.wakeUp(), LEASE).orElseThrow();
            ProcessingJob held = jobs.held(lease).orElseThrow();
            held.drafted(draft, tier);
            jobs.advance(held, bean(Pipeline.class), new Outcome.Confident<>(draft), NOW, Duration.ofMillis(5));
            return held;
        });
    }

    /** A job whose draft has been judged as the pipeline does: published, or with a person. */
    public ProcessingJob judge(Document document, Draft draft) {
        ProcessingJob read = read(document, draft, ReaderTier.LOCAL_OCR);
        return forAll(() -> {
            Jobs jobs = bean(Jobs.class);
            Lease lease = jobs.claim(read.wakeUp(), LEASE).orElseThrow();
            ProcessingJob held = jobs.held(lease).orElseThrow();
            Acceptance acceptance =
                    bean(Acceptance.class).orAs(bean(Districts.class).settings(id));
            Outcome<Draft> judged = acceptance.judge(held.draft().orElseThrow());
            bean(Publication.class).keep(held, bean(Documents.class).get(held.document()), acceptance, judged, NOW);
            jobs.advance(held, bean(Pipeline.class), judged, NOW, Duration.ofMillis(5));
            return held;
        });
    }

    /** A job that was given up. */
    public ProcessingJob giveUp(Document document) {
        return advance(start(document), Outcome.Rejected.givenUp(Problem.OCR_FAILED, "it crashed every time"));
    }
}
