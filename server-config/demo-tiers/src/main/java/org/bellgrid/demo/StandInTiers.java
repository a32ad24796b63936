package org.bellgrid.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.bellgrid.embedded.Companion;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.VisionStandIn;
import org.bellgrid.standin.VisionTexts;

/**
 * Stand-ins for the paid tiers. They can neither read nor think: unless somebody tells them otherwise, cloud OCR sees no
 * text and the language model changes nothing. A second reading by an engine that is in doubt already would only agree
 * with itself.
 */
final class StandInTiers implements Companion {
    private static final String NOTICE = """

              THE PAID TIERS ARE STAND-INS on this machine. They speak the protocols of Google Cloud Vision and of
              Anthropic, but nothing leaves this machine and nothing is charged: costs are what it would have cost.
              They know nothing but what stands in these files, which may be changed at any time:

              Cloud OCR    %s
                           the text that it claims to see; none at first
              LLM          %s
                           its answer; at first it changes nothing
            """;

    @Override
    public String start(Path data) throws IOException {
        Path folder = data.resolve("stand-ins");
        AnswerFile seen = AnswerFile.in(folder, "vision.txt", "");
        AnswerFile answer = AnswerFile.in(folder, "llm.json", "{\"blocks\": []}\n");
        offer(new VisionStandIn(picture -> VisionTexts.inTheMiddle(picture, seen.read())));
        offer(new MessagesStandIn(question -> answer.read()));
        return NOTICE.formatted(seen.path(), answer.path());
    }

    private static void offer(VisionStandIn vision) {
        System.setProperty("bellgrid.vision.endpoint", vision.endpoint());
        System.setProperty("bellgrid.vision.plaintext", "true");
        System.setProperty("bellgrid.vision.key", "stand-in");
        System.setProperty("bellgrid.vision.key-file", ""); // a real key that is set stays out of it
    }

    private static void offer(MessagesStandIn languageModel) {
        System.setProperty("bellgrid.llm.provider", "anthropic");
        System.setProperty("bellgrid.llm.endpoint", languageModel.endpoint().toString());
        System.setProperty("bellgrid.llm.model", "stand-in");
        System.setProperty("bellgrid.llm.key", "stand-in");
        System.setProperty("bellgrid.llm.key-file", "");
    }
}
