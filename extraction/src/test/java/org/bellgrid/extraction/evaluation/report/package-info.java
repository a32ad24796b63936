/** What people see of an evaluation: pages of HTML that need nothing but themselves, and a table on the console. */
@NullMarked
package org.bellgrid.extraction.evaluation.report;

import org.jspecify.annotations.NullMarked;
