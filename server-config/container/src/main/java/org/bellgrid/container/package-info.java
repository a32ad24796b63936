/**
 * A container small enough for a unit test: beans as the server would wire them, with transactions, persistence and a real
 * PostgreSQL, in the test's own JVM and in seconds. What is tested with it is the code, not the server; the tests of the
 * whole do that.
 */
@NullMarked
package org.bellgrid.container;

import org.jspecify.annotations.NullMarked;
