/**
 * What of an installation's work a server does: servers of one image may share it among them.
 */
@NullMarked
package org.bellgrid.processing.role;

import org.jspecify.annotations.NullMarked;
