/**
 * What makes the published OpenAPI document complete: all that operations and schemas have in common is said here once
 * and holds for those to come.
 */
@NullMarked
package org.bellgrid.api.description;

import org.jspecify.annotations.NullMarked;
