/**
 * What pages say, in every language: a bundle for each area, so that a page loads no more than it says.
 */
@NullMarked
package org.bellgrid.hitl.text;

import org.jspecify.annotations.NullMarked;
