/** Documents with invented contents that tests draw for themselves. */
@NullMarked
package org.bellgrid.extraction.sample;

import org.jspecify.annotations.NullMarked;
