/** Google Cloud Vision behind the port: the official client over gRPC, without its retries, under our limits. */
@NullMarked
package org.bellgrid.processing.tier.vision;

import org.jspecify.annotations.NullMarked;
