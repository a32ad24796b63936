/**
 * Servers on this machine that speak the providers' protocols and can be told to be good, slow, wrong, hostile or down.
 * They count their calls, and charge for none.
 */
@NullMarked
package org.bellgrid.standin;

import org.jspecify.annotations.NullMarked;
