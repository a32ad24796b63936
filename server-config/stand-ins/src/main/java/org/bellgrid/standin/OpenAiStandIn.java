package org.bellgrid.standin;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** The chat completions of OpenAI, and of those that speak its protocol. Each call is said to have cost 1200 tokens and 34. */
public final class OpenAiStandIn extends HttpStandIn {
    /** @param answer the model's text, made of the request's JSON */
    public OpenAiStandIn(UnaryOperator<String> answer) throws IOException {
        super("/v1/chat/completions", HttpBehaviour.json(request -> completion(answer.apply(request), "stop")));
    }

    /** An answer as the provider wraps it, with a field more than is known. */
    public static String completion(String text, String finishReason) {
        return """
                {"id": "chat-1", "object": "chat.completion", "created": 1, "model": "stand-in-1", "new_field": {"a": [1]},
                 "choices": [{"index": 0, "message": {"role": "assistant", "content": "%s"}, "finish_reason": "%s"}],
                 "usage": {"prompt_tokens": 1200, "completion_tokens": 34, "total_tokens": 1234}}
                """.formatted(new String(JsonStringEncoder.getInstance().quoteAsString(text)), finishReason);
    }
}
