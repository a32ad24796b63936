/**
 * What all pages have in common.
 */
@NullMarked
package org.bellgrid.hitl.page;

import org.jspecify.annotations.NullMarked;
