/**
 * What the documents say is held against the code: names, commands, the database.
 */
@NullMarked
package org.bellgrid.documents;

import org.jspecify.annotations.NullMarked;
