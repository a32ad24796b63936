/**
 * The last stage: those who wait for a job are told.
 */
@NullMarked
package org.bellgrid.processing.notification;

import org.jspecify.annotations.NullMarked;
