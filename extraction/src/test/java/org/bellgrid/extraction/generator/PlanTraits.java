package org.bellgrid.extraction.generator;

/**
 * What a layout needs of a plan.
 *
 * @param step that all times are multiples of, in minutes: 5, 15 or 60
 * @param breaks whether breaks are named parts of the day
 * @param gaps whether five minutes lie between lessons
 * @param gapless whether each period begins where the one before ends, when there are no breaks
 * @param doubles whether some lessons take two periods
 * @param parallel whether some lessons are taught at the same time
 */
record PlanTraits(
        int step, boolean breaks, boolean gaps, boolean gapless, boolean doubles, boolean parallel, Weeks weeks) {
    enum Weeks {
        ONE,
        /** Two weeks that differ as a whole. */
        TWO,
        /** Single lessons alternate. */
        HALVES
    }
}
