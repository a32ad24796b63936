/**
 * How clients change what others may be changing at the same time.
 */
@NullMarked
package org.bellgrid.api.editing;

import org.jspecify.annotations.NullMarked;
