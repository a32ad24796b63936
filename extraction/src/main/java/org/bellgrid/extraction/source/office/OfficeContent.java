package org.bellgrid.extraction.source.office;

import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.intake.Intake;
import org.bellgrid.extraction.intake.PictureHeader;
import org.bellgrid.extraction.page.Cell;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.TextLine;

/**
 * What a Word or Excel document holds: pages of words or, where hardly a word is written, pictures of pages.
 *
 * @param pages as written; without the pictures
 * @param pictures image files that are to be read instead; empty where enough is written
 */
public record OfficeContent(List<PageModel> pages, List<byte[]> pictures) {
    /** Headings and greetings have fewer characters, a week has more. */
    private static final int FEWEST_CHARACTERS = 100;
    /** Smaller pictures, in pixels of either side, are ornaments. */
    private static final int LEAST_SIDE_PX = 300;

    public OfficeContent {
        pages = List.copyOf(pages);
        pictures = List.copyOf(pictures);
    }

    static OfficeContent of(List<PageModel> pages, Stream<byte[]> pictures, ReadingLimits limits) {
        return new OfficeContent(
                pages,
                characters(pages) >= FEWEST_CHARACTERS
                        ? List.of()
                        : pictures.filter(picture -> isPage(picture, limits)).toList());
    }

    private static int characters(List<PageModel> pages) {
        return pages.stream()
                .flatMap(page -> Stream.concat(
                        page.looseLines().stream(),
                        page.tables().stream()
                                .flatMap(table -> table.cells().stream())
                                .map(Cell::lines)
                                .flatMap(List::stream)))
                .map(TextLine::text)
                .mapToInt(String::length)
                .sum();
    }

    private static boolean isPage(byte[] picture, ReadingLimits limits) {
        if (!Intake.isPicture(picture)) {
            return false;
        }
        PictureHeader header = PictureHeader.read(picture, limits);
        return Math.min(header.widthPx(), header.heightPx()) >= LEAST_SIDE_PX;
    }
}
