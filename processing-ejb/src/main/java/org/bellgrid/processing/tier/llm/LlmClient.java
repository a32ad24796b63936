package org.bellgrid.processing.tier.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Throwables;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bellgrid.processing.tier.LlmAnswer;
import org.bellgrid.processing.tier.LlmQuestion;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;

/** Asks a model one question: one call, however it ends. */
final class LlmClient {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final ChatModel chat;
    private final String model;
    private final int mostTokens;
    private final QuietPeriod quiet;

    LlmClient(LlmSettings settings, QuietPeriod quiet, Clock clock) {
        this.chat = ChatModels.of(settings, clock);
        this.model = settings.model();
        this.mostTokens = settings.mostTokens();
        this.quiet = quiet;
    }

    LlmAnswer ask(LlmQuestion question) throws TierFault {
        return quiet.call(() -> answer(call(request(question))));
    }

    private ChatResponse call(ChatRequest request) throws TierFault {
        try {
            return chat.chat(request);
        } catch (RuntimeException e) {
            throw Throwables.getCausalChain(e).stream()
                    .filter(CallFailed.class::isInstance)
                    .findFirst()
                    .map(failed -> ((CallFailed) failed).fault())
                    .orElseGet(() -> new TierFault(Reason.NONSENSE, true, "the answer is not the provider's protocol"));
        }
    }

    private ChatRequest request(LlmQuestion question) {
        List<Content> contents = new ArrayList<>();
        for (byte[] jpeg : question.jpegs()) {
            contents.add(ImageContent.from(Base64.getEncoder().encodeToString(jpeg), "image/jpeg"));
        }
        contents.add(TextContent.from(question.user()));
        JsonSchema schema = JsonSchema.builder()
                .name("answer")
                .rootElement(JsonRawSchema.from(question.schema()))
                .build();
        return ChatRequest.builder()
                .maxOutputTokens(Math.min(question.mostTokens(), mostTokens))
                .messages(SystemMessage.from(question.system()), UserMessage.from(contents))
                .responseFormat(ResponseFormat.builder()
                        .type(ResponseFormatType.JSON)
                        .jsonSchema(schema)
                        .build())
                .build();
    }

    private LlmAnswer answer(ChatResponse response) throws TierFault {
        if (response.finishReason() == FinishReason.LENGTH) {
            throw new TierFault(Reason.TOO_LARGE, true, "the answer has more tokens than we take");
        }
        String text = Optional.ofNullable(response.aiMessage().text()).orElse("");
        if (!isObject(text)) {
            throw new TierFault(Reason.NONSENSE, true, "the answer is no JSON object");
        }
        Optional<TokenUsage> usage = Optional.ofNullable(response.tokenUsage());
        return new LlmAnswer(
                text,
                tokens(usage, TokenUsage::inputTokenCount),
                tokens(usage, TokenUsage::outputTokenCount),
                Optional.ofNullable(response.modelName()).orElse(model));
    }

    private static boolean isObject(String text) {
        try {
            return JSON.readTree(text).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static int tokens(Optional<TokenUsage> usage, Function<TokenUsage, Integer> count) {
        return usage.map(count).map(tokens -> Math.max(0, tokens)).orElse(0);
    }
}
