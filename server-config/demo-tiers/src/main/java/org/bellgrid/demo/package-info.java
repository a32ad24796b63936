/** The demo of what costs money elsewhere: the product as {@code mvn -Pdemo-tiers} starts it, calling this machine alone. */
@NullMarked
package org.bellgrid.demo;

import org.jspecify.annotations.NullMarked;
