/** What lines of the log are about: ids beside their text, so that all lines about a job or a request can be found. */
@NullMarked
package org.bellgrid.domain.log;

import org.jspecify.annotations.NullMarked;
