/**
 * The REST API: documents in, timetables out. One package a resource; what all of them share stands here.
 */
@NullMarked
package org.bellgrid.api;

import org.jspecify.annotations.NullMarked;
