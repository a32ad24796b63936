/**
 * Whether the server can do its work.
 */
@NullMarked
package org.bellgrid.api.health;

import org.jspecify.annotations.NullMarked;
