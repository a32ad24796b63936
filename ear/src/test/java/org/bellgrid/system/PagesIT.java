package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Documents as people look at them. */
@ExtendWith(RunningBellgrid.Starter.class)
class PagesIT {
    /** Where Tuesday's first lesson stands on a {@link SheetPdf#week}. */
    private static final String MUSIC = """
            {"left": 0.48, "top": 0.125, "right": 0.66, "bottom": 0.165}""";

    private final RunningBellgrid bellgrid;
    private final Client teacher;

    PagesIT(RunningBellgrid bellgrid) throws IOException, InterruptedException {
        this.bellgrid = bellgrid;
        this.teacher = Client.demo(bellgrid, "teacher");
    }

    @Test
    void a_page_comes_in_every_size() throws Exception {
        String pages = pages("Optics");

        HttpResponse<String> list = teacher.get(pages);
        BufferedImage full = image(pages + "/1", "image/png");
        BufferedImage preview = image(pages + "/1/preview", "image/jpeg");
        BufferedImage small = image(pages + "/1/preview?size=small", "image/jpeg");

        assertThat(list.body())
                .contains("{\"items\":[{\"number\":1,\"widthPx\":%d,\"heightPx\":%d}]}"
                        .formatted(full.getWidth(), full.getHeight()));
        assertThat(full.getHeight()).isEqualTo(2_000);
        assertThat(preview.getHeight()).isEqualTo(1_600);
        assertThat(small.getHeight()).isEqualTo(320);
    }

    @Test
    void a_part_comes_from_near() throws Exception {
        BufferedImage part = image(pages("Lenses") + "/1/crop?left=0&top=0.25&right=0.5&bottom=0.75", "image/jpeg");

        assertThat(part.getHeight()).isEqualTo(1_000);
        assertThat(part.getWidth()).isEqualTo(707);
    }

    @Test
    void no_part_of_a_page_is_refused_by_the_edges_that_are_wrong() throws Exception {
        String crop = pages("Mirrors") + "/1/crop";

        HttpResponse<String> outside = teacher.get(crop + "?left=-1&top=x&right=1.5");
        HttpResponse<String> empty = teacher.get(crop + "?left=0.5&top=0&right=0.5&bottom=1");

        assertThat(outside.statusCode()).isEqualTo(400);
        assertThat(outside.body())
                .contains("\"field\":\"left\"", "\"field\":\"top\"", "\"field\":\"right\"", "\"field\":\"bottom\"");
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("must be greater than left");
        assertThat(teacher.get(crop.replace("crop", "preview?size=huge")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void images_are_kept_by_browsers_and_sent_once() throws Exception {
        String pages = pages("Prisms");

        for (String path :
                List.of("/1", "/1/preview", "/1/preview?size=small", "/1/crop?left=0&top=0&right=0.1&bottom=0.1")) {
            HttpResponse<String> first = teacher.get(pages + path);
            HttpResponse<String> again = teacher.getUnless(pages + path, Client.version(first));

            assertThat(first.headers().firstValue("Cache-Control")).as(path).contains("private, max-age=600");
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.headers().firstValue("Cache-Control")).as(path).contains("private, max-age=600");
        }
    }

    @Test
    void a_page_from_before_there_were_previews_is_shown_in_full() throws Exception {
        String pages = pages("Shadows");
        forgetPreview(pages.split("/", -1)[2]);

        assertThat(image(pages + "/1/preview", "image/png").getHeight()).isEqualTo(2_000);
        assertThat(image(pages + "/1/preview?size=small", "image/png").getHeight())
                .isEqualTo(2_000);
    }

    @Test
    void a_page_that_is_not_there_is_not_found() throws Exception {
        String pages = pages("Colours");

        for (String path : List.of("/2", "/0/preview", "/2/crop?left=0&top=0&right=1&bottom=1")) {
            assertThat(teacher.get(pages + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void what_stands_in_a_box_is_taken_from_the_text_of_the_file() throws Exception {
        HttpResponse<String> read = read(pages("Heraldry"), MUSIC);

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body())
                .isEqualTo("{\"text\":\"Music\",\"lines\":[\"Music\"],\"confidence\":1.0,\"readings\":[]}");
    }

    @Test
    void what_stands_in_a_box_of_a_picture_is_read_by_both_engines() throws Exception {
        byte[] picture = teacher.getBytes(pages("Photography") + "/1").body();
        HttpResponse<String> job = Upload.of(teacher, "week.png", picture).rested();

        HttpResponse<String> read = read("/documents/" + Client.text(job, "documentId") + "/pages", MUSIC);

        assertThat(read.statusCode()).as(read.body()).isEqualTo(200);
        assertThat(read.body())
                .contains(
                        "\"text\":\"Music\"",
                        "{\"reader\":\"tesseract\",\"text\":\"Music\"}",
                        "{\"reader\":\"neural\",\"text\":\"Music\"}");
    }

    @Test
    void a_box_that_is_none_is_not_read() throws Exception {
        String pages = pages("Geometry");

        assertThat(read(pages, "{\"left\": 0.5, \"top\": 0, \"right\": 0.1, \"bottom\": 1}")
                        .body())
                .contains("\"field\":\"right\"");
        assertThat(read(pages, "{\"left\": \"x\"}").statusCode()).isEqualTo(400);
        assertThat(read(pages, "").statusCode()).isEqualTo(400);
    }

    /** Has what stands in a box on the first page read. */
    private HttpResponse<String> read(String pages, String box) throws IOException, InterruptedException {
        return teacher.post(pages + "/1/read", "application/json", BodyPublishers.ofString(box));
    }

    /** The address of a new document's pages. */
    private String pages(String lesson) throws Exception {
        HttpResponse<String> job =
                Upload.of(teacher, "week.pdf", SheetPdf.week(lesson)).rested();
        return "/documents/" + Client.text(job, "documentId") + "/pages";
    }

    private BufferedImage image(String path, String mediaType) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = teacher.getBytes(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).as(path).contains(mediaType);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private void forgetPreview(String document) throws SQLException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement()) {
            assertThat(sql.executeUpdate("UPDATE document_pages SET preview_hash = NULL WHERE document_id = '%s'"
                            .formatted(document)))
                    .isEqualTo(1);
        }
    }
}
