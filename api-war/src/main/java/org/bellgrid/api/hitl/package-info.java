/**
 * What waits for a person's decision, for those who decide.
 */
@NullMarked
package org.bellgrid.api.hitl;

import org.jspecify.annotations.NullMarked;
