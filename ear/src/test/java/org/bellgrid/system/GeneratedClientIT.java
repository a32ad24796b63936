package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.bellgrid.client.ApiClient;
import org.bellgrid.client.ApiException;
import org.bellgrid.client.ApiResponse;
import org.bellgrid.client.api.AuthApi;
import org.bellgrid.client.api.DocumentsApi;
import org.bellgrid.client.api.JobsApi;
import org.bellgrid.client.api.TimetablesApi;
import org.bellgrid.client.model.Accepted;
import org.bellgrid.client.model.Credentials;
import org.bellgrid.client.model.Job;
import org.bellgrid.client.model.JobStatus;
import org.bellgrid.client.model.Problem;
import org.bellgrid.client.model.ProblemCode;
import org.bellgrid.client.model.SignedIn;
import org.bellgrid.client.model.Timeblock;
import org.bellgrid.client.model.TimeblockPatch;
import org.bellgrid.client.model.Timetable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who has nothing but the published description can work with the product: the client here is made from it. */
@ExtendWith(RunningBellgrid.Starter.class)
class GeneratedClientIT {
    private static final Set<JobStatus> AT_WORK = EnumSet.of(
            JobStatus.PENDING,
            JobStatus.CLASSIFYING,
            JobStatus.PREPROCESSING,
            JobStatus.OCR,
            JobStatus.LLM_PROCESSING,
            JobStatus.VALIDATING);

    private final ApiClient client = new ApiClient();

    @TempDir
    Path folder;

    GeneratedClientIT(RunningBellgrid bellgrid) throws ApiException {
        client.updateBaseUri(bellgrid.base() + "/api");
        SignedIn signedIn = new AuthApi(client)
                .login(new Credentials().email("teacher@demo.example").password(Client.PASSWORD));
        client.setRequestInterceptor(request ->
                request.header("Authorization", "Bearer " + signedIn.getTokens().getAccessToken()));
    }

    @Test
    @Timeout(120)
    void a_generated_client_leads_from_a_document_to_its_corrected_timetable() throws Exception {
        Job job = awaited(uploaded());
        assertThat(job.getStatus()).isEqualTo(JobStatus.COMPLETED);
        UUID id = job.getTimetableId();
        TimetablesApi timetables = new TimetablesApi(client);

        ApiResponse<Timetable> read = timetables.getTimetableWithHttpInfo(id, null);
        Timeblock block = read.getData().getTimeblocks().get(0);
        Timeblock corrected =
                timetables.changeTimeblock(block.getId(), version(read), new TimeblockPatch().name("Sailing"));

        assertThat(corrected.getName()).isEqualTo("Sailing");
        assertThat(corrected.getStartTime()).isEqualTo(block.getStartTime());
        assertThat(corrected.getConfidence()).isEqualTo(1);
        assertThat(text(timetables.exportCalendar(id)))
                .startsWith("BEGIN:VCALENDAR")
                .contains("Sailing");
        assertThat(text(timetables.exportCsv(id))).contains("Sailing");
        assertThat(text(timetables.exportPdf(id))).startsWith("%PDF-");
    }

    @Test
    @Timeout(120)
    void a_generated_client_understands_what_is_refused() throws Exception {
        UUID id = awaited(uploaded()).getTimetableId();
        TimetablesApi timetables = new TimetablesApi(client);
        UUID block = timetables.getTimetable(id, null).getTimeblocks().get(0).getId();

        ApiException stale = catchThrowableOfType(
                ApiException.class,
                () -> timetables.changeTimeblock(block, "\"0\"", new TimeblockPatch().name("Rowing")));
        ApiException wrong = catchThrowableOfType(
                ApiException.class,
                () -> timetables.changeTimeblock(
                        block,
                        version(timetables.getTimetableWithHttpInfo(id, null)),
                        new TimeblockPatch().color("pink")));

        assertThat(stale.getCode()).isEqualTo(412);
        assertThat(problem(stale).getCode()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(problem(wrong).getCode()).isEqualTo(ProblemCode.VALIDATION_ERROR);
        assertThat(problem(wrong).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getField()).isEqualTo("color"));
    }

    private Accepted uploaded() throws IOException, ApiException {
        Path sheet = Files.write(folder.resolve("week.pdf"), SheetPdf.week("Geography"));
        return new DocumentsApi(client).uploadDocument(sheet.toFile(), null, "{\"className\": \"4b\"}");
    }

    private Job awaited(Accepted accepted) throws ApiException, InterruptedException {
        JobsApi jobs = new JobsApi(client);
        ApiResponse<Job> answer = jobs.getJobWithHttpInfo(accepted.getJobId());
        while (AT_WORK.contains(answer.getData().getStatus())) {
            TimeUnit.SECONDS.sleep(Long.parseLong(header(answer, "retry-after")));
            answer = jobs.getJobWithHttpInfo(accepted.getJobId());
        }
        return answer.getData();
    }

    private Problem problem(ApiException refused) throws IOException {
        return client.getObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static String version(ApiResponse<?> answer) {
        return header(answer, "etag");
    }

    private static String header(ApiResponse<?> answer, String name) {
        return answer.getHeaders().getOrDefault(name, List.of()).get(0);
    }

    /** What a file holds, which is deleted then. */
    private static String text(File file) throws IOException {
        String text = Files.readString(file.toPath(), StandardCharsets.ISO_8859_1);
        Files.delete(file.toPath());
        return text;
    }
}
