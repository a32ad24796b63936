package org.bellgrid.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Anthropic's Messages API. Each call is said to have cost 1200 tokens and 34. */
public final class MessagesStandIn extends HttpStandIn {
    /** @param answer the model's text, made of the request's JSON */
    public MessagesStandIn(UnaryOperator<String> answer) throws IOException {
        super("/v1/messages", HttpBehaviour.json(request -> message(answer.apply(request), "end_turn")));
    }

    /** An answer as the provider wraps it, with a field more than is known. */
    public static String message(String text, String stopReason) {
        return """
                {"id": "msg_1", "type": "message", "role": "assistant", "model": "stand-in-1", "new_field": {"a": [1]},
                 "content": [{"type": "text", "text": "%s"}], "stop_reason": "%s", "stop_sequence": null,
                 "usage": {"input_tokens": 1200, "output_tokens": 34}}
                """.formatted(new String(JsonStringEncoder.getInstance().quoteAsString(text)), stopReason);
    }
}
