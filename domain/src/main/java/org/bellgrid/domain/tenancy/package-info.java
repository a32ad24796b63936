/**
 * Districts and schools: whose data it is.
 */
@NullMarked
package org.bellgrid.domain.tenancy;

import org.jspecify.annotations.NullMarked;
