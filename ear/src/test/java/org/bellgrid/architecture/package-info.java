/** What the build enforces about the shape of the code, over all modules at once. */
@NullMarked
package org.bellgrid.architecture;

import org.jspecify.annotations.NullMarked;
