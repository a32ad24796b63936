package org.bellgrid.system;

import java.util.function.IntSupplier;

/**
 * An outside reader as the walk through its faults knows it.
 *
 * @param name in the history of jobs
 * @param health its name among what {@code /health} tells
 * @param tier of the jobs that it has read for, and in the ledger
 * @param calls how many have reached it so far
 * @param blind has it answer all calls, and see nothing
 * @param good has it answer all calls, and see what is there
 */
record OutsideReader(String name, String health, String tier, IntSupplier calls, Runnable blind, Runnable good) {}
