package org.bellgrid.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Whether what is shipped may be shipped, by the lists of what is inside that the build makes. */
class LicencesIT {
    private static final Path HOME = Path.of(System.getProperty("bellgrid.home", ".."));

    /** One of these is enough. "BSD-4-Clause" is what a mere "BSD" is taken for; all that have it are of three clauses. */
    private static final Set<String> GOOD = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "EPL-2.0",
            "Eclipse Public License",
            "FreeBSD License",
            "Go License",
            "MIT");

    @ParameterizedTest
    @ValueSource(strings = {"api-war", "hitl-war", "ear", "server-config/reader"})
    void every_library_may_be_passed_on(String module) throws Exception {
        Path list = HOME.resolve(module).resolve("target/bom.xml");
        assumeThat(Files.exists(list)).as("the build has made the list").isTrue();

        List<Node> libraries = nodes(read(list), "/bom/components/component[group != 'org.bellgrid']");

        assertThat(libraries)
                .isNotEmpty()
                .allSatisfy(library -> assertThat(nodes(library, "licenses/license/*"))
                        .as(library.getTextContent())
                        .extracting(Node::getTextContent)
                        .containsAnyElementsOf(GOOD));
    }

    private static Document read(Path list) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(list.toFile());
    }

    private static List<Node> nodes(Node from, String path) throws XPathExpressionException {
        XPath paths = XPathFactory.newDefaultInstance().newXPath();
        NodeList found = (NodeList) paths.evaluate(path, from, XPathConstants.NODESET);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            nodes.add(found.item(i));
        }
        return nodes;
    }
}
