package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The ledger holds the calls that providers have counted, those that a crash has cut short among them. */
@ExtendWith(RunningBellgrid.Starter.class)
class LedgerIT {
    private static final BigDecimal PAGE = new BigDecimal("0.0015");
    private static final Duration UNDER_WAY = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;
    private final MessagesStandIn model;

    LedgerIT(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
        model = bellgrid.languageModel();
    }

    @BeforeEach
    void demandMore() throws Exception {
        Client.demo(bellgrid, "admin").choose(ModelTexts.STRICT);
    }

    @AfterEach
    void asBefore() throws Exception {
        Client.demo(bellgrid, "admin").choose("{\"acceptance\": null}");
        vision.always(VisionTexts.reading(""));
        model.always(ModelTexts.silent());
    }

    @Test
    @Timeout(400)
    void it_adds_up_to_the_calls_that_were_counted_also_across_crashes() throws Exception {
        Client teacher = Client.demo(bellgrid, "teacher");
        String misread = BlurredSheet.misreading(bellgrid);
        int visionBefore = vision.calls();
        int modelBefore = model.calls();
        vision.always(VisionTexts.reading("").after(UNDER_WAY));
        model.always(ModelTexts.seeing(misread).after(UNDER_WAY));

        Upload twiceCutShort = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        crashAfter(() -> vision.calls() - visionBefore);
        crashAfter(() -> model.calls() - modelBefore);
        twiceCutShort.rested();
        Upload undisturbed = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        undisturbed.rested();

        List<Upload> uploads = List.of(twiceCutShort, undisturbed);
        int pages = vision.calls() - visionBefore;
        assertThat(calls("cloud_ocr", uploads)).isEqualTo(pages).isEqualTo(uploads.size());
        assertThat(calls("llm", uploads)).isEqualTo(model.calls() - modelBefore).isEqualTo(uploads.size());
        assertThat(twiceCutShort.spent(bellgrid, "cloud_ocr").add(undisturbed.spent(bellgrid, "cloud_ocr")))
                .isEqualByComparingTo(PAGE.multiply(BigDecimal.valueOf(pages)));
        assertThat(twiceCutShort.spent(bellgrid, "llm"))
                .as("as was expected of it")
                .isPositive();
        assertThat(undisturbed.spent(bellgrid, "llm"))
                .as("of 1200 and 34 tokens")
                .isEqualByComparingTo("0.00411");
    }

    /** Kills the server while the first call is under way. */
    private void crashAfter(IntSupplier counted) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (counted.getAsInt() == 0) {
            assertThat(Instant.now()).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        bellgrid.kill();
        bellgrid.start();
    }

    /** How many the ledger holds of these. */
    private int calls(String tier, List<Upload> uploads) throws SQLException {
        String jobs = uploads.stream().map(upload -> "'" + upload.jobId() + "'").collect(Collectors.joining(", "));
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery(
                        "SELECT count(DISTINCT call_id) FROM cost_ledger WHERE tier = '%s' AND job_id IN (%s)"
                                .formatted(tier, jobs))) {
            count.next();
            return count.getInt(1);
        }
    }
}
