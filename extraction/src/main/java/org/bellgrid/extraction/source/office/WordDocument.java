package org.bellgrid.extraction.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.bellgrid.domain.reading.ReadingLimits;
import org.bellgrid.extraction.page.PageModel;
import org.jspecify.annotations.Nullable;

/** A Word document as one page: paragraphs and tables stand below each other, a row of text is 12 points high. */
public final class WordDocument {
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
                    List.of(page(word)), word.getAllPictures().stream().map(XWPFPictureData::getData), limits);
        } catch (IOException | POIXMLException | RecordFormatException e) {
            throw OfficeLimits.refusal(e);
        }
    }

    private static PageModel page(XWPFDocument word) {
        Stack stack = new Stack();
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFTable table) {
                new WordTable(table, stack.bottom()).table().ifPresent(stack::add);
            } else if (element instanceof XWPFParagraph paragraph) {
                stack.add(WordText.of(paragraph, paper(word)));
            }
        }
        return stack.page();
    }

    /** The colour of the page; {@code null} when the document has one of its own. */
    static @Nullable String paper(XWPFDocument word) {
        return word.getDocument().isSetBackground() ? null : Fills.WHITE;
    }
}
