/**
 * Readers outside of the installation, which cost money and see a part of what districts hold: how they are asked, when
 * they may be, and what that costs. The stages that ask them know ports alone.
 */
@NullMarked
package org.bellgrid.processing.tier;

import org.jspecify.annotations.NullMarked;
