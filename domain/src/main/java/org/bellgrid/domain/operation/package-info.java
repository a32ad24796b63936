/**
 * Running the installation: what operators have told it to leave alone for a while, which servers it consists of, and how
 * much work is where.
 */
@NullMarked
package org.bellgrid.domain.operation;

import org.jspecify.annotations.NullMarked;
