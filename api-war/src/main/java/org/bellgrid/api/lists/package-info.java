/**
 * What all lists have in common: pages, order, and the links between pages.
 */
@NullMarked
package org.bellgrid.api.lists;

import org.jspecify.annotations.NullMarked;
