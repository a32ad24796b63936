package org.bellgrid.processing.batch;

/** Said when something that is done from time to time has been done, or has failed. */
public record BatchEnded(String job, boolean succeeded) {}
