package org.bellgrid.extraction.evaluation.score;

/**
 * What follows from counting pairs.
 *
 * @param tp pairs
 * @param fp read blocks that are in none
 * @param fn true blocks that are in none
 * @param precision share of the read blocks that are right; 0..1, as the others rounded to 4 places
 * @param recall share of the true blocks that were found
 * @param f1 harmonic mean of both; 1 where nothing was to be read and nothing was
 */
public record Figure(int tp, int fp, int fn, double precision, double recall, double f1) {
    /** The figures of so many pairs, blocks read in vain, and blocks missed. */
    public static Figure of(int tp, int fp, int fn) {
        if (tp + fp + fn == 0) {
            return new Figure(0, 0, 0, 1, 1, 1);
        }
        double precision = tp + fp == 0 ? 0 : (double) tp / (tp + fp);
        double recall = tp + fn == 0 ? 0 : (double) tp / (tp + fn);
        double f1 = tp == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Figure(tp, fp, fn, Rounded.to4(precision), Rounded.to4(recall), Rounded.to4(f1));
    }
}
