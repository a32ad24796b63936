/**
 * The database's form: brought up to this version's by a server, or by a job of its own while servers wait for it.
 */
@NullMarked
package org.bellgrid.processing.migration;

import org.jspecify.annotations.NullMarked;
