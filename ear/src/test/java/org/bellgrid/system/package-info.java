/**
 * Tests of the whole: black box over HTTP against {@link org.bellgrid.system.RunningBellgrid}, and inside a container of
 * the same make. Both stand on one PostgreSQL and one Artemis, started once and ended with the tests.
 */
@NullMarked
package org.bellgrid.system;

import org.jspecify.annotations.NullMarked;
