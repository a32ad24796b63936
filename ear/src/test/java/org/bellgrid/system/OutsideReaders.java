package org.bellgrid.system;

import com.google.cloud.vision.v1.TextAnnotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.bellgrid.standin.HttpStandIn;
import org.bellgrid.standin.MessagesStandIn;
import org.bellgrid.standin.Relay;
import org.bellgrid.standin.VisionStandIn;

/** What stands in for the outside readers, each behind a relay that can be a bad connection. They see nothing at first. */
final class OutsideReaders implements AutoCloseable {
    /** How long a call may take. */
    static final int CALL_SECONDS = 3;

    private final VisionStandIn vision;
    private final Relay visionConnection;
    private final MessagesStandIn languageModel;
    private final Relay languageModelConnection;

    OutsideReaders() {
        try {
            vision = new VisionStandIn(picture -> TextAnnotation.getDefaultInstance());
            visionConnection = new Relay(vision.port());
            languageModel = new MessagesStandIn(question -> "{\"blocks\": []}");
            languageModelConnection = new Relay(languageModel.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the server cloud OCR. */
    void offerVision() {
        System.setProperty("bellgrid.vision.endpoint", "127.0.0.1:" + visionConnection.port());
        System.setProperty("bellgrid.vision.plaintext", "true");
        System.setProperty("bellgrid.vision.key", "a key");
        System.setProperty("bellgrid.vision.call-seconds", Integer.toString(CALL_SECONDS));
    }

    /** Gives the server a language model. */
    void offerLanguageModel() {
        System.setProperty(
                "bellgrid.llm.endpoint",
                HttpStandIn.endpoint(languageModelConnection.port()).toString());
        System.setProperty("bellgrid.llm.model", "stand-in");
        System.setProperty("bellgrid.llm.key", "a key");
        System.setProperty("bellgrid.llm.call-seconds", Integer.toString(CALL_SECONDS));
    }

    /** Has circuit breakers try again sooner than the code has it, as fault tolerance lets itself be configured. */
    static Map<String, String> environment() {
        return Map.of(
                "org_bellgrid_processing_tier_vision_VisionCalls_read_CircuitBreaker_delay", "4",
                "org_bellgrid_processing_tier_llm_LlmCalls_ask_CircuitBreaker_delay", "4");
    }

    VisionStandIn vision() {
        return vision;
    }

    Relay visionConnection() {
        return visionConnection;
    }

    MessagesStandIn languageModel() {
        return languageModel;
    }

    Relay languageModelConnection() {
        return languageModelConnection;
    }

    @Override
    public void close() throws Exception {
        visionConnection.close();
        vision.close();
        languageModelConnection.close();
        languageModel.close();
    }
}
