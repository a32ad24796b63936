package org.bellgrid.processing.tier;

/** Answers questions about pictures and words, somewhere else and for money. */
public interface LanguageModel {
    LlmAnswer ask(LlmQuestion question) throws TierFault;
}
