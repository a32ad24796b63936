/**
 * Language models behind the port, through LangChain4j: Anthropic's, any that speaks OpenAI's protocol, and Ollama, which
 * does. What goes over the wire is LangChain4j's; how it goes, and what comes back at most, is ours.
 */
@NullMarked
package org.bellgrid.processing.tier.llm;

import org.jspecify.annotations.NullMarked;
