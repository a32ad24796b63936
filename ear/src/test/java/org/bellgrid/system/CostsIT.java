package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.grpc.Status;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.standin.VisionBehaviour;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators and operators see of paid tiers, once a stand-in for one has been asked. */
@ExtendWith(RunningBellgrid.Starter.class)
@Timeout(180)
class CostsIT {
    private static final BigDecimal PRICE = new BigDecimal("0.0015");

    private final RunningBellgrid bellgrid;
    private final VisionStandIn vision;
    private final Client teacher;
    private final Client admin;

    CostsIT(RunningBellgrid bellgrid) throws Exception {
        this.bellgrid = bellgrid;
        vision = bellgrid.vision();
        teacher = Client.demo(bellgrid, "teacher");
        admin = Client.demo(bellgrid, "admin");
    }

    @BeforeEach
    void seeTheLesson() {
        vision.always(VisionTexts.reading(BlurredSheet.LESSON));
    }

    @AfterEach
    void asBefore() throws Exception {
        vision.always(VisionTexts.reading(""));
        change("PATCH", "/admin/settings", "{\"escalation\": null, \"cloudAllowed\": null}");
        change("PUT", "/admin/budget", "{\"monthlyLimit\": null}");
    }

    @Test
    void a_line_of_the_ledger_says_whose_it_is_and_how_long_the_call_has_taken() throws Exception {
        Upload upload = blurred();

        JsonNode line = lineOf(upload);

        assertThat(line.path("amount").decimalValue()).isEqualByComparingTo(PRICE);
        assertThat(line.path("tier").asText()).isEqualTo("cloud_ocr");
        assertThat(line.path("unit").asText()).isEqualTo("page");
        assertThat(line.path("latencyMillis").asLong(-1)).isNotNegative();
        assertThat(line.path("documentId").asText()).isEqualTo(Client.text(upload.job(), "documentId"));
        assertThat(line.path("schoolId").asText())
                .isEqualTo(Client.text(teacher.get("/auth/me"), "schoolId"))
                .isNotEmpty();
    }

    @Test
    void the_sums_are_those_of_the_ledger() throws Exception {
        JsonNode before = json(admin.get("/admin/costs/summary"));
        blurred();

        JsonNode after = json(admin.get("/admin/costs/summary"));

        JsonNode cloud = tier(after, "cloud_ocr");
        assertThat(calls(after) - calls(before)).isEqualTo(1);
        assertThat(cloud.at("/units/page").asLong())
                .isGreaterThanOrEqualTo(cloud.path("calls").asLong());
        assertThat(cloud.path("meanLatencyMillis").asLong(-1)).isNotNegative();
        assertThat(cloud.path("documents").asLong())
                .isEqualTo(tier(before, "cloud_ocr").path("documents").asLong() + 1);
        assertThat(after.path("documents").asLong())
                .isEqualTo(before.path("documents").asLong() + 1);
        BigDecimal total = after.path("total").decimalValue();
        assertThat(total.subtract(before.path("total").decimalValue())).isEqualByComparingTo(PRICE);
        assertThat(json(admin.get("/admin/costs")).path("total").decimalValue()).isEqualByComparingTo(total);
        assertThat(after.path("costPerDocument").asDouble()
                        * after.path("documents").asLong())
                .isCloseTo(total.doubleValue(), within(0.001));
        assertThat(after.at("/budget/spent").decimalValue()).isEqualByComparingTo(total);
        double shares = 0;
        for (JsonNode tier : after.path("tiers")) {
            shares += tier.path("documentShare").asDouble();
        }
        assertThat(shares).isCloseTo(1, within(1e-9));
    }

    @Test
    void administrators_are_told_once_that_the_budget_is_nearly_and_that_it_is_wholly_spent() throws Exception {
        forgetNotices();
        try (Receiver receiver = new Receiver()) {
            JsonNode webhook = json(admin.post("/webhooks", "application/json", BodyPublishers.ofString("""
                    {"url": "%s", "eventTypes": ["budget.warning", "budget.spent"]}""".formatted(
                            receiver.answering("/budget", 204)))));
            BigDecimal spent = json(admin.get("/admin/budget")).path("spent").decimalValue();
            double justAbove = spent.add(new BigDecimal("0.001")).doubleValue() / 1000;
            HttpResponse<String> budget =
                    change("PUT", "/admin/budget", "{\"monthlyLimit\": 1000, \"warnAt\": %s}".formatted(justAbove));
            assertThat(Client.text(budget, "state")).isEqualTo("ok");

            blurred();
            blurred();
            JsonNode warning = Mappers.JSON.readTree(receiver.next().body());
            assertThat(json(admin.get("/admin/budget")).path("state").asText()).isEqualTo("warning");
            change("PUT", "/admin/budget", "{\"monthlyLimit\": 0}");
            blurred();
            blurred();
            JsonNode over = Mappers.JSON.readTree(receiver.next().body());

            assertThat(warning.path("type").asText()).isEqualTo("budget.warning");
            assertThat(warning.at("/data/spent").decimalValue()).isEqualByComparingTo(spent.add(PRICE));
            assertThat(warning.at("/data/monthlyLimit").decimalValue()).isEqualByComparingTo("1000");
            assertThat(over.path("type").asText()).isEqualTo("budget.spent");
            assertThat(over.at("/data/state").asText()).isEqualTo("spent");
            assertThat(over.at("/data/month").asText()).matches("\\d{4}-\\d{2}");
            String path = "/webhooks/" + webhook.path("id").asText();
            assertThat(json(admin.get(path + "/deliveries")).path("items")).hasSize(2);
            assertThat(json(admin.get("/admin/budget")).path("state").asText()).isEqualTo("spent");
            assertThat(admin.delete(path).statusCode()).isEqualTo(204);
        }
    }

    @Test
    void the_districts_threshold_decides_what_goes_to_the_next_tier() throws Exception {
        int before = vision.calls();
        change("PATCH", "/admin/settings", "{\"escalation\": 0}");

        Upload upload = blurred();

        assertThat(vision.calls()).isEqualTo(before);
        assertThat(tried(upload)).containsExactly("local_ocr confident null");
    }

    @Test
    void the_job_says_which_tiers_were_tried_and_why_each_was_left() throws Exception {
        Upload read = blurred();
        vision.always(VisionBehaviour.status(Status.Code.INVALID_ARGUMENT));
        Upload failed = blurred();

        assertThat(tried(read)).hasSize(2);
        assertThat(tried(read).get(0)).startsWith("local_ocr doubtful 1 of ");
        assertThat(tried(read).get(1)).isEqualTo("cloud_ocr confident null");
        assertThat(tried(failed)).hasSize(3);
        assertThat(tried(failed).get(1)).startsWith("cloud_ocr skipped cloud OCR: REFUSED");
        assertThat(tried(failed).get(2)).isEqualTo("llm skipped language model: nobody has to look at this draft");
    }

    @Test
    void administrators_and_operators_see_which_tiers_there_are() throws Exception {
        blurred();

        JsonNode tiers = json(admin.get("/admin/tiers")).path("items");

        assertThat(tiers.findValuesAsText("name")).containsExactly("vision", "llm");
        JsonNode cloud = tiers.get(0);
        assertThat(cloud.path("status").asText()).isEqualTo("ready");
        assertThat(cloud.path("reason").isNull()).isTrue();
        assertThat(cloud.path("host").asText())
                .isEqualTo("127.0.0.1:" + bellgrid.visionConnection().port());
        assertThat(cloud.path("calls").asLong()).isPositive();
        JsonNode llm = tiers.get(1);
        assertThat(llm.path("status").asText()).isEqualTo("ready");
        assertThat(llm.path("model").asText()).isEqualTo("stand-in");
        JsonNode operators =
                json(Client.demo(bellgrid, "operator").get("/admin/tiers")).path("items");
        assertThat(operators.get(0).path("calls").asLong())
                .isGreaterThanOrEqualTo(cloud.path("calls").asLong());
    }

    @Test
    void scrapers_see_a_call_what_it_has_cost_and_what_came_of_it() throws Exception {
        List<String> series = List.of(
                "bellgrid_tier_calls_total{.*outcome=\"answered\".*tier=\"cloud_ocr\"",
                "bellgrid_tier_call_seconds_count{.*tier=\"cloud_ocr\"",
                "bellgrid_documents_total{.*tier=\"cloud_ocr\"");
        List<Double> before = metrics(series);
        double dollars = metric("bellgrid_tier_cost_dollars_total{.*tier=\"cloud_ocr\"");

        blurred();

        assertThat(metrics(series))
                .containsExactlyElementsOf(before.stream().map(n -> n + 1).toList());
        assertThat(metric("bellgrid_tier_cost_dollars_total{.*tier=\"cloud_ocr\"") - dollars)
                .isCloseTo(PRICE.doubleValue(), within(1e-9));
    }

    /** A week with a line in doubt, read to the end. */
    private Upload blurred() throws Exception {
        Upload upload = Upload.of(teacher, "week.png", BlurredSheet.picture(teacher));
        upload.rested();
        return upload;
    }

    private JsonNode lineOf(Upload upload) throws Exception {
        for (JsonNode line : json(admin.get("/admin/costs?sort=-createdAt")).path("items")) {
            if (line.path("jobId").asText().equals(upload.jobId())) {
                return line;
            }
        }
        throw new AssertionError("no line of " + upload.jobId());
    }

    /** Tier, outcome and reason of each that was tried. */
    private static List<String> tried(Upload upload) throws Exception {
        List<String> tried = new ArrayList<>();
        for (JsonNode tier : json(upload.job()).at("/metadata/tiers")) {
            tried.add("%s %s %s"
                    .formatted(
                            tier.path("tier").asText(),
                            tier.path("outcome").asText(),
                            tier.path("reason").asText()));
        }
        return tried;
    }

    private List<Double> metrics(List<String> series) throws Exception {
        List<Double> values = new ArrayList<>();
        for (String each : series) {
            values.add(metric(each));
        }
        return values;
    }

    /** The value of a series, 0 where it is not there yet. */
    private double metric(String series) throws Exception {
        Pattern line = Pattern.compile("^" + series.replace("{", "\\{") + ".*\\} (\\S+)$", Pattern.MULTILINE);
        return line.matcher(bellgrid.get("/metrics").body())
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .findFirst()
                .orElse(0);
    }

    private static long calls(JsonNode summary) {
        return tier(summary, "cloud_ocr").path("calls").asLong();
    }

    private static JsonNode tier(JsonNode summary, String tier) {
        for (JsonNode each : summary.path("tiers")) {
            if (each.path("tier").asText().equals(tier)) {
                return each;
            }
        }
        throw new AssertionError(tier + " is not in " + summary);
    }

    /** Other tests may have had the district told before. */
    private void forgetNotices() throws Exception {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate("DELETE FROM budget_notices");
        }
    }

    private HttpResponse<String> change(String method, String path, String body) throws Exception {
        HttpResponse<String> changed = admin.change(method, path, Client.version(admin.get(path)), body);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        return changed;
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Mappers.JSON.readTree(answer.body());
    }
}
