/**
 * Live events over WebSocket. What happens stands in the database; the topic only says that there is something new, so that
 * a lost message delays an event and loses none.
 */
@NullMarked
package org.bellgrid.hitl.live;

import org.jspecify.annotations.NullMarked;
