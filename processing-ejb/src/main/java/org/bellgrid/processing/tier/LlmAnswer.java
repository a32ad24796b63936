package org.bellgrid.processing.tier;

/**
 * What a model has answered.
 *
 * @param json a JSON object; that it fits the schema is the provider's word only
 * @param inputTokens charged; 0 when the provider has not said
 * @param outputTokens charged; 0 when the provider has not said
 * @param model that has answered, by the provider's word
 */
public record LlmAnswer(String json, int inputTokens, int outputTokens, String model) {}
