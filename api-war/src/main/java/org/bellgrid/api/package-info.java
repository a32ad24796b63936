/**
 * The REST API: documents in, timetables out. One package a resource; what all of them share stands here.
 * Resources are made once and serve all requests at the same time, so they keep nothing of any: to make one with all that it
 * is given takes the container longer than most requests do.
 */
@NullMarked
package org.bellgrid.api;

import org.jspecify.annotations.NullMarked;
