package org.bellgrid.extraction.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bellgrid.domain.problem.Problem;
import org.bellgrid.extraction.intake.Refusal;
import org.bellgrid.extraction.page.PageModel;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * A web page as it is written, without anything that it refers to: no script runs, and nothing is fetched. Paragraphs
 * and tables stand below each other.
 */
public final class WebPage {
    private static final String UNSEEN =
            "script, style, template, noscript, [hidden], [style~=(?i)display\\s*:\\s*none],"
                    + " [style~=(?i)visibility\\s*:\\s*hidden]";

    private WebPage() {}

    /**
     * Reads the page's body.
     *
     * @throws Refusal when it is too large
     */
    public static PageModel read(byte[] document) {
        OfficeLimits.requireAtMost(OfficeLimits.MAX_TEXT_BYTES, document.length, "bytes of text");
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(document), null, "");
            page.traverse(
                    (node, depth) -> OfficeLimits.requireAtMost(OfficeLimits.MAX_NESTING, depth, "levels of nesting"));
            page.select(UNSEEN).remove();
            return page(page.body());
        } catch (IOException damaged) {
            throw new Refusal(Problem.DOCUMENT_UNREADABLE, "a damaged web page", damaged);
        }
    }

    private static PageModel page(Element body) {
        Stack stack = new Stack();
        WebText text = new WebText();
        body.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof Element table && table.nameIs("table") && !WebTable.isLayout(table)) {
                    text.taken().lines().forEach(stack::add);
                    new WebTable(table, stack.bottom()).table().ifPresent(stack::add);
                    return FilterResult.SKIP_CHILDREN;
                }
                text.head(node, depth);
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                text.tail(node, depth);
                return FilterResult.CONTINUE;
            }
        });
        text.taken().lines().forEach(stack::add);
        return stack.page();
    }
}
