/**
 * Every error is an RFC 9457 problem document, whoever has noticed it.
 */
@NullMarked
package org.bellgrid.api.problem;

import org.jspecify.annotations.NullMarked;
