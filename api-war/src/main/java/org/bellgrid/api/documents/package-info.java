/**
 * The way in: an upload becomes a document and a job.
 */
@NullMarked
package org.bellgrid.api.documents;

import org.jspecify.annotations.NullMarked;
