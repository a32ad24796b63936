package org.bellgrid.extraction.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.page.Box;
import org.bellgrid.extraction.page.PageModel;
import org.bellgrid.extraction.page.Table;
import org.bellgrid.extraction.page.TextLine;
import org.jspecify.annotations.Nullable;

/** A Word document as one page: paragraphs and tables stand below each other, a row of text is 12 points high. */
public final class WordDocument {
    private static final double LINE_HEIGHT = 12;

    private final List<Table> tables = new ArrayList<>();
    private final List<TextLine> looseLines = new ArrayList<>();
    private double width = 1;
    private double bottom;

    private WordDocument() {}

    /**
     * Reads the document's body.
     *
     * @throws org.bellgrid.extraction.intake.Refusal when it is damaged or too large
     */
    public static OfficeContent read(byte[] document, ReadingLimits limits) {
        OfficeLimits.apply();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(document))) {
            return OfficeContent.of(
                    List.of(new WordDocument().page(word)),
                    word.getAllPictures().stream().map(XWPFPictureData::getData),
                    limits);
        } catch (IOException | POIXMLException | RecordFormatException e) {
            throw OfficeLimits.refusal(e);
        }
    }

    private PageModel page(XWPFDocument word) {
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                add(table);
            } else if (element instanceof XWPFParagraph paragraph) {
                add(WordText.of(paragraph, paper(word)).strip());
            }
        }
        return new PageModel(1, width, Math.max(1, bottom), tables, looseLines);
    }

    /** The colour of the page; {@code null} when the document has one of its own. */
    static @Nullable String paper(XWPFDocument word) {
        return word.getDocument().isSetBackground() ? null : Fills.WHITE;
    }

    private void add(XWPFTable source) {
        new WordTable(source, bottom).table().ifPresent(table -> {
            tables.add(table);
            width = Math.max(width, table.box().right());
            bottom = table.box().bottom();
        });
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            double height = LINE_HEIGHT * text.lines().count();
            looseLines.addAll(
                    OfficeText.lines(text, new Box(0, bottom, text.length() * LINE_HEIGHT / 2, bottom + height)));
            bottom += height;
        }
    }
}
