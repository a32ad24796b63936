package org.bellgrid.extraction.generator;

import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.bellgrid.domain.wire.Mappers;

/** Draws documents from a seed: the same seed always tells the same. */
public final class Generator {
    private static final ObjectWriter JSON = Mappers.JSON.writerWithDefaultPrettyPrinter();
    /** Six pictures, two PDF documents, one of Word and one of Excel in ten. */
    private static final List<String> FORMATS =
            List.of("png", "jpg", "pdf", "png", "docx", "jpg", "png", "pdf", "jpg", "xlsx");

    private Generator() {}

    /**
     * Writes {@code files/gen-7-012.pdf} and {@code truth/gen-7-012.json} below a folder, and so on.
     *
     * @param folder made where it does not exist
     */
    public static void write(Path folder, long seed, int count) throws IOException {
        Path files = Files.createDirectories(folder.resolve("files"));
        Path truths = Files.createDirectories(folder.resolve("truth"));
        for (int i = 0; i < count; i++) {
            Generated document = generate(seed, i);
            Files.write(files.resolve(Path.of(document.truth().file()).getFileName()), document.content());
            Files.write(truths.resolve(document.truth().id() + ".json"), JSON.writeValueAsBytes(document.truth()));
        }
    }

    /** One document of those that {@link #write} makes from this seed. */
    static Generated generate(long seed, int index) {
        Dice dice = new Dice(seed, index);
        String format = FORMATS.get(index % FORMATS.size());
        boolean office = format.equals("docx") || format.equals("xlsx");
        Drawing drawing = Drawings.draw(dice, index, office);
        Set<String> traits = new TreeSet<>(drawing.traits());
        byte[] content = switch (format) {
            case "docx" -> {
                traits.remove("lists-side-by-side"); // Word lists them below each other
                yield WordWriter.write(drawing.page());
            }
            case "xlsx" -> ExcelWriter.write(drawing.page());
            case "pdf" -> pdf(drawing.page(), dice, traits);
            default -> new PictureWriter(dice, traits).write(drawing.page(), format);
        };
        String id = String.format(Locale.ROOT, "gen-%d-%03d", seed, index);
        return new Generated(
                new Truth(
                        id,
                        "files/" + id + "." + format,
                        format,
                        drawing.kind(),
                        traits,
                        drawing.language(),
                        1,
                        Difficulty.of(traits),
                        drawing.metadata(),
                        drawing.periodOnly(),
                        drawing.blocks(),
                        id),
                content);
    }

    private static byte[] pdf(Page page, Dice dice, Set<String> traits) {
        if (dice.chance(0.25)) {
            traits.add("scanned-pdf");
            return PdfWriter.wrap(new PictureWriter(dice, traits).write(page, "jpg"));
        }
        traits.add("digital-pdf");
        return PdfWriter.print(page, dice.pick(Typeface.values()), false).pdf();
    }

    record Generated(Truth truth, byte[] content) {}
}
