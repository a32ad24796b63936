package org.bellgrid.extraction.evaluation.report;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bellgrid.domain.wire.Mappers;
import org.bellgrid.extraction.evaluation.Baseline;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.evaluation.Summary;
import org.bellgrid.extraction.process.PlainAnswer;

/**
 * The files of a run: {@code summary.json}, {@code index.html}, and in {@code documents/} a page, its pictures and the
 * bare blocks of each document.
 */
public final class Report {
    private static final ObjectWriter JSON = Mappers.JSON.writerWithDefaultPrettyPrinter();

    private Report() {}

    /** Writes all into a folder, over what is there. */
    public static void write(Path folder, List<Result> results, Summary summary, Baseline baseline) throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        JSON.writeValue(folder.resolve("summary.json").toFile(), summary);
        Files.writeString(folder.resolve("index.html"), IndexPage.of(results, summary, baseline));
        PageImages images = new PageImages(documents);
        for (Result result : results) {
            JSON.writeValue(documents.resolve(result.id() + ".json").toFile(), answer(result));
            Files.writeString(documents.resolve(result.id() + ".html"), DocumentPage.of(result, images.write(result)));
        }
    }

    private static Object answer(Result result) {
        return result.reading().answer().<Object>map(PlainAnswer::of).orElseGet(result::prediction);
    }
}
