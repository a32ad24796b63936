/**
 * Where a district wants to hear of what happens, and what became of the messages.
 */
@NullMarked
package org.bellgrid.api.webhooks;

import org.jspecify.annotations.NullMarked;
