/**
 * Where districts want to hear of what happens, and what they are told: messages and signatures as
 * <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has them.
 */
@NullMarked
package org.bellgrid.domain.webhook;

import org.jspecify.annotations.NullMarked;
