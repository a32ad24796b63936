package org.bellgrid.extraction.source.office;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects text as a browser shows it: blanks count once, and every block begins a line. */
final class WebText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    /** All text within. */
    static String of(Element element) {
        WebText text = new WebText();
        element.traverse(text);
        return text.taken();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element && element.nameIs("br")) {
            text.append('\n');
        } else {
            breakAt(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        breakAt(node);
    }

    private void breakAt(Node node) {
        if (node instanceof Element element && element.isBlock()) {
            text.append('\n');
        }
    }

    /** What has been collected since the last time; may have blank lines. */
    String taken() {
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
