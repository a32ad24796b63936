package org.bellgrid.system;

/**
 * A way in which calls to an outside reader go wrong, and what may come of it.
 *
 * @param cause has all calls go wrong that way
 * @param reason how the job's history puts it
 * @param calls how many may reach the reader for one document
 * @param paid whether the ledger has to count it, since it may have been charged for
 */
record Fault(String name, Runnable cause, String reason, int calls, boolean paid) {}
