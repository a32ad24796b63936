/** How far what was read may be trusted. */
@NullMarked
package org.bellgrid.extraction.trust;

import org.jspecify.annotations.NullMarked;
