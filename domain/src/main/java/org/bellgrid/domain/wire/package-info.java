/**
 * How records travel: JSON in columns and answers, length-prefixed CBOR frames between processes.
 */
@NullMarked
package org.bellgrid.domain.wire;

import org.jspecify.annotations.NullMarked;
