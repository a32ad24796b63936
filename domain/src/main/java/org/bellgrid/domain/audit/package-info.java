/**
 * Who has changed what. The database writes it (the migration says how); here it is only read.
 */
@NullMarked
package org.bellgrid.domain.audit;

import org.jspecify.annotations.NullMarked;
