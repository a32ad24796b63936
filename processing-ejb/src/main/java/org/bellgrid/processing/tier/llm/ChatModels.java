package org.bellgrid.processing.tier.llm;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Clock;

/** LangChain4j's models: as repeatable as they can be, trying once, logging nothing. */
final class ChatModels {
    private ChatModels() {}

    static ChatModel of(LlmSettings settings, Clock clock) {
        BoundedHttpClientBuilder http = new BoundedHttpClientBuilder(settings.wholeCall(), clock);
        return switch (settings.provider()) {
            case ANTHROPIC -> anthropic(settings, http);
            case OPENAI, OLLAMA -> openAi(settings, http);
        };
    }

    private static ChatModel anthropic(LlmSettings settings, BoundedHttpClientBuilder http) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.endpoint().toString())
                .apiKey(settings.key())
                .modelName(settings.model())
                .temperature(0.0)
                .maxTokens(settings.mostTokens())
                .maxRetries(0)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }

    private static ChatModel openAi(LlmSettings settings, BoundedHttpClientBuilder http) {
        return OpenAiChatModel.builder()
                .httpClientBuilder(http)
                .baseUrl(settings.endpoint().toString())
                .apiKey(settings.key())
                .modelName(settings.model())
                .temperature(0.0)
                .maxTokens(settings.mostTokens())
                .maxRetries(0)
                .strictJsonSchema(true)
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();
    }
}
