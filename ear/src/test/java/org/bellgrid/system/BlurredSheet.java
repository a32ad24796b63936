package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.imageio.ImageIO;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** Pictures of a week whose first lesson cannot be made out for sure. */
final class BlurredSheet {
    /** What stands there. */
    static final String LESSON = "Mathematics";

    /** Where it stands, on the product's own image of the page. */
    private static final int LEFT = 390;

    private static final int TOP = 270;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 40;
    /** Of the page that the table leaves empty nothing is worth reading. */
    private static final int TABLE_HEIGHT = 640;

    /** So many pixels each way become one. */
    private static final int BLUR = 4;

    private static @Nullable BufferedImage blurred;
    private static @Nullable String misread;
    private static int made;

    private BlurredSheet() {}

    /** What the machine reads there instead, and is not sure of. */
    static synchronized String misreading(RunningBellgrid bellgrid) throws Exception {
        String read = misread;
        if (read == null) {
            Client teacher = Client.demo(bellgrid, "teacher");
            Upload upload = Upload.of(teacher, "week.png", picture(teacher));
            upload.rested();
            read = firstLesson(bellgrid, upload);
            misread = read;
        }
        return read;
    }

    private static String firstLesson(RunningBellgrid bellgrid, Upload upload) throws SQLException, IOException {
        try (Connection connection = bellgrid.connection();
                Statement sql = connection.createStatement();
                ResultSet draft = sql.executeQuery(
                        "SELECT draft FROM processing_jobs WHERE id = '%s'".formatted(upload.jobId()))) {
            draft.next();
            for (JsonNode block : Mappers.JSON.readTree(draft.getString(1)).at("/timetables/0/blocks")) {
                if (block.path("day").asText().equals("MONDAY")
                        && block.path("start").asText().startsWith("09:00")) {
                    return block.path("name").asText();
                }
            }
            throw new AssertionError("no lesson on Monday at nine");
        }
    }

    /** Another one each time. */
    static synchronized byte[] picture(Client client) throws IOException, InterruptedException {
        BufferedImage picture = blurred;
        if (picture == null) {
            picture = blurred(page(client));
            blurred = picture;
        }
        picture.setRGB(0, 0, 0xffffff - made++);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    private static BufferedImage blurred(BufferedImage page) {
        BufferedImage lesson = new BufferedImage(WIDTH / BLUR, HEIGHT / BLUR, BufferedImage.TYPE_INT_RGB);
        Graphics2D small = lesson.createGraphics();
        small.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        small.drawImage(page.getSubimage(LEFT, TOP, WIDTH, HEIGHT), 0, 0, WIDTH / BLUR, HEIGHT / BLUR, null);
        small.dispose();
        Graphics2D large = page.createGraphics();
        large.drawImage(lesson, LEFT, TOP, WIDTH, HEIGHT, null);
        large.dispose();
        return page;
    }

    private static BufferedImage page(Client client) throws IOException, InterruptedException {
        HttpResponse<String> job =
                Upload.of(client, "week.pdf", SheetPdf.week(LESSON)).rested();
        HttpResponse<byte[]> page = client.getBytes("/documents/" + Client.text(job, "documentId") + "/pages/1");
        assertThat(page.statusCode()).isEqualTo(200);
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(page.body()));
        BufferedImage table = new BufferedImage(whole.getWidth(), TABLE_HEIGHT, BufferedImage.TYPE_INT_RGB);
        table.createGraphics().drawImage(whole, 0, 0, null);
        return table;
    }
}
