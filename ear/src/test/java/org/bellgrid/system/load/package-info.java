/**
 * Measures how quickly the whole product answers: {@code mvn -Pload}. Requests are sent when they are due, whether or not
 * earlier ones have been answered, and their time counts from then on: a server that stalls cannot hide it.
 */
@NullMarked
package org.bellgrid.system.load;

import org.jspecify.annotations.NullMarked;
