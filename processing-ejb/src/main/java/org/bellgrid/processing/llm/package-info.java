/**
 * The fifth stage: asking a language model about the blocks that are still in doubt. It is shown words and pictures, and
 * nothing that it says is believed but what it can point to; the reader process sees to that.
 */
@NullMarked
package org.bellgrid.processing.llm;

import org.jspecify.annotations.NullMarked;
