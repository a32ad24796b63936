package org.bellgrid.api.description;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bellgrid.api.Label;
import org.bellgrid.domain.account.Preferences;
import org.bellgrid.domain.account.Role;
import org.bellgrid.domain.cost.BudgetState;
import org.bellgrid.domain.document.Priority;
import org.bellgrid.domain.draft.BlockReading;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.draft.Week;
import org.bellgrid.domain.pipeline.JobStatus;
import org.bellgrid.domain.pipeline.Stage;
import org.bellgrid.domain.pipeline.Verdict;
import org.bellgrid.domain.problem.PictureFlaw;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.review.HitlTask;
import org.bellgrid.domain.tier.OutsideTier;
import org.bellgrid.domain.timetable.Finding;
import org.bellgrid.domain.timetable.TimetableStatus;
import org.bellgrid.domain.webhook.DeliveryError;
import org.bellgrid.domain.webhook.DeliveryStatus;
import org.bellgrid.domain.webhook.DisabledReason;
import org.bellgrid.domain.webhook.EventType;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The closed sets of words that answers and requests use. A schema refers to them by name: {@code ref = "JobStatus"}. */
final class Vocabulary {
    private final OpenAPI api;

    Vocabulary(OpenAPI api) {
        this.api = api;
    }

    void define() {
        define("BudgetState", BudgetState.values(), BudgetState::label);
        define("DayOfWeek", DayOfWeek.values(), Enum::name);
        define("DeliveryError", DeliveryError.values(), Label::of);
        define("DeliveryStatus", DeliveryStatus.values(), Label::of);
        define("DisabledReason", DisabledReason.values(), Label::of);
        define("DocumentKind", DocumentKind.values(), Label::of);
        define("EventType", EventType.values(), EventType::label);
        define("FindingKind", Finding.Kind.values(), Label::of);
        define("HitlTaskPurpose", HitlTask.Purpose.values(), Label::of);
        define("HitlTaskStatus", HitlTask.Status.values(), Label::of);
        define("JobStatus", JobStatus.values(), Label::of);
        define("Language", Preferences.Language.values(), Label::of);
        define("PictureFlaw", PictureFlaw.values(), Label::of);
        define("Priority", Priority.values(), Label::of);
        define("ProblemCode", Problem.values(), Enum::name);
        define("Reader", BlockReading.Reader.values(), Label::of);
        define("ReaderTier", ReaderTier.values(), Label::of);
        define("Role", Arrays.stream(Role.values()).filter(Role::isPersons).toArray(Role[]::new), Label::of);
        define("Stage", Stage.values(), Label::of);
        define("Theme", Preferences.Theme.values(), Label::of);
        define("TierStatus", OutsideTier.Status.values(), OutsideTier.Status::label);
        define("TimetableStatus", TimetableStatus.values(), Label::of);
        define("Verdict", Verdict.values(), Label::of);
        define("Week", Week.values(), Enum::name);
    }

    private <T extends Enum<?>> void define(String name, T[] constants, Function<T, String> label) {
        List<Object> words = Arrays.stream(constants).<Object>map(label).toList();
        api.getComponents()
                .addSchema(
                        name,
                        OASFactory.createSchema().addType(SchemaType.STRING).enumeration(words));
    }
}
