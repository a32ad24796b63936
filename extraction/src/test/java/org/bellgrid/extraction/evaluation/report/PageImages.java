package org.bellgrid.extraction.evaluation.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.evaluation.Result;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.source.image.PagePictures;
import org.bellgrid.extraction.source.image.Pictures;

/** The pages of documents as people see them, as files beside the reports. */
final class PageImages {
    private static final int DPI = 110;
    private static final Set<String> WITHOUT_PAGES = Set.of("docx", "xlsx");

    private final Path folder;

    PageImages(Path folder) {
        this.folder = folder;
    }

    /**
     * A page that has been written.
     *
     * @param number from 1
     * @param file within the folder
     */
    record Shown(int number, String file) {}

    /** Writes the pages on which something was read, or else the first; none where the document cannot be shown. */
    List<Shown> write(Result result) throws IOException {
        if (WITHOUT_PAGES.contains(result.truth().format())) {
            return List.of();
        }
        Set<Integer> numbers = result.reading().blocks().stream()
                .map(block -> block.read().page())
                .collect(Collectors.toSet());
        byte[] document = Files.readAllBytes(result.sample().file());
        List<Shown> shown = new ArrayList<>();
        try {
            for (int number :
                    numbers.isEmpty() ? List.of(1) : numbers.stream().sorted().toList()) {
                String file = "%s-%s.png".formatted(result.id(), number);
                BufferedImage page = result.truth().format().equals("pdf")
                        ? drawn(document, number - 1)
                        : Pictures.decode(document, number - 1, ReadingLimits.DEFAULT);
                Files.write(folder.resolve(file), PagePictures.of(number, page).png());
                shown.add(new Shown(number, file));
            }
        } catch (Refusal | IOException damaged) {
            return List.of(); // the outcome says so
        }
        return shown;
    }

    private static BufferedImage drawn(byte[] document, int index) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document)) {
            return new PDFRenderer(pdf).renderImageWithDPI(index, DPI);
        }
    }
}
