/**
 * What a machine believes it read: records that carry a value, how sure the machine is, and where on the page it stands.
 */
@NullMarked
package org.bellgrid.domain.draft;

import org.jspecify.annotations.NullMarked;
