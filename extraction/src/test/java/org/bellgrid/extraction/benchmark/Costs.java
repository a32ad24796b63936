package org.bellgrid.extraction.benchmark;

import java.util.Map;

/**
 * All figures of a run; times are medians, in seconds.
 *
 * @param start of a reader process, until it is warm
 * @param kinds warm reading by kind of document
 * @param pictureSteps CPU time of the mean picture by step
 * @param peakMebibytes most resident memory of the reader process that read all documents again and again
 */
record Costs(Start start, Map<Kind, Pages> kinds, Map<Step, Double> pictureSteps, double peakMebibytes) {
    /** What costs are told apart: documents without text, of whatever format, are pictures. */
    enum Kind {
        PICTURE,
        PDF,
        DOCX,
        XLSX,
        CSV,
        HTML
    }

    record Start(double wallSeconds, double cpuSeconds) {}

    /**
     * A page of a kind.
     *
     * @param median of the documents' medians
     * @param mean of the documents' medians
     * @param most of the documents' medians
     * @param peakMebibytes most resident memory that the reader had while it read one
     */
    record Pages(int documents, double median, double mean, double most, double peakMebibytes) {}
}
