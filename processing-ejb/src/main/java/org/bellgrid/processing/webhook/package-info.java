/**
 * Tells webhooks what is to be told: claims messages that are due, sends them and records what became of them. {@link
 * org.bellgrid.processing.webhook.WebhookClient} alone calls out, and knows what it must not call.
 */
@NullMarked
package org.bellgrid.processing.webhook;

import org.jspecify.annotations.NullMarked;
