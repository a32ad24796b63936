package org.bellgrid.processing.tier;

/**
 * What a tier has answered.
 *
 * @param units how many of its units the provider charges for the call
 */
public record Answer<T>(T content, int units) {}
