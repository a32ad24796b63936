/**
 * What is the same for all stages: claiming, recording, sending wake-up calls, and waking those that nobody heard.
 */
@NullMarked
package org.bellgrid.processing.runtime;

import org.jspecify.annotations.NullMarked;
