/**
 * Running a district: who may sign in, and which portals may call. Running the installation: its districts.
 */
@NullMarked
package org.bellgrid.api.admin;

import org.jspecify.annotations.NullMarked;
