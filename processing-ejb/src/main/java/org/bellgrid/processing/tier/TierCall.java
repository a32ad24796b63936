package org.bellgrid.processing.tier;

/** A call to a tier, still to be made. */
@FunctionalInterface
public interface TierCall<A> {
    A make() throws TierFault;
}
