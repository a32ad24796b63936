package org.bellgrid.domain.review;

/**
 * How what a person has settled compares with what a machine had read, in blocks.
 *
 * @param unchanged read as they are
 * @param changed read otherwise than they are
 * @param missed not read
 * @param invented read, but there are none
 */
public record Tally(int unchanged, int changed, int missed, int invented) {}
