package org.bellgrid.extraction.source.office;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** What people see of a Word paragraph: neither hidden text, nor text in the colour of what it stands on. */
final class WordText {
    private WordText() {}

    /**
     * The text that is seen.
     *
     * @param ground the colour behind the paragraph as {@code #rrggbb}; {@code null} when it is not known
     */
    static String of(XWPFParagraph paragraph, @Nullable String ground) {
        boolean shaded = paragraph.getCTPPr() != null && paragraph.getCTPPr().isSetShd();
        List<IRunElement> runs = paragraph.getIRuns();
        return runs.stream()
                        .filter(run -> !(run instanceof XWPFRun words) || isSeen(words, shaded ? null : ground))
                        .map(run -> run instanceof XWPFSDT control
                                ? control.getContent().getText()
                                : run.toString())
                        .collect(Collectors.joining())
                + paragraph.getFootnoteText();
    }

    private static boolean isSeen(XWPFRun run, @Nullable String ground) {
        boolean deleted = run.getCTR().sizeOfDelTextArray() > 0;
        return !deleted && !run.isVanish() && (ground == null || hasOwnGround(run) || !isOfColor(run, ground));
    }

    private static boolean isOfColor(XWPFRun run, String ground) {
        String color = run.getColor();
        return color != null && ground.equals("#" + color.toLowerCase(Locale.ROOT));
    }

    private static boolean hasOwnGround(XWPFRun run) {
        CTRPr properties = run.getCTR().getRPr();
        return properties != null && (properties.sizeOfShdArray() > 0 || properties.sizeOfHighlightArray() > 0);
    }
}
