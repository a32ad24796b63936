/**
 * What the demo starts with.
 */
@NullMarked
package org.bellgrid.api.demo;

import org.jspecify.annotations.NullMarked;
