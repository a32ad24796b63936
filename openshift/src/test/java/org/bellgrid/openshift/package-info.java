/**
 * Holds what a cluster is given to what it should be, without a cluster: {@link org.bellgrid.openshift.Kustomize} renders it as
 * an installation would, {@link org.bellgrid.openshift.Schemas} knows which fields there are, and
 * {@link org.bellgrid.openshift.Policies#ALL} reads like the rule book.
 */
@NullMarked
package org.bellgrid.openshift;

import org.jspecify.annotations.NullMarked;
