package org.bellgrid.extraction.evaluation.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.evaluation.Baseline;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.Summary;

/** The files of a run: {@code summary.json}, {@code index.html}, and a page and its pictures for each document. */
public final class Report {
    private Report() {}

    /** Writes all into a folder, over what is there. */
    public static void write(Path folder, List<Result> results, Summary summary, Baseline baseline) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        PageImages images = new PageImages(documents);
        for (Result result : results) {
            Files.writeString(documents.resolve(result.id() + ".html"), DocumentPage.of(result, images.write(result)));
        }
        Files.writeString(folder.resolve("index.html"), IndexPage.of(results, summary, baseline));
        Mappers.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("summary.json").toFile(), summary);
    }
}
