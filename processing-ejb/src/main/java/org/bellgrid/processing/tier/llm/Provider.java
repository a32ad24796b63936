package org.bellgrid.processing.tier.llm;

import java.net.URI;

/** Whose protocol is spoken, and where if nothing else is said. */
enum Provider {
    ANTHROPIC("https://api.anthropic.com/v1"),
    OPENAI("https://api.openai.com/v1"),
    /** Speaks OpenAI's protocol and asks for no key. */
    OLLAMA("http://localhost:11434/v1");

    private final URI endpoint;

    Provider(String endpoint) {
        this.endpoint = URI.create(endpoint);
    }

    URI endpoint() {
        return endpoint;
    }
}
