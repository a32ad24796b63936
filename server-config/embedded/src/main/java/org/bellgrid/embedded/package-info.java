/**
 * The default run: a real PostgreSQL, a real Artemis and the Liberty server, each started from a Maven artifact, so that
 * nobody has to install anything. {@link org.bellgrid.embedded.Bellgrid} is the way in; the system tests start the same
 * parts on ports of their own.
 */
@NullMarked
package org.bellgrid.embedded;

import org.jspecify.annotations.NullMarked;
