package org.bellgrid.extraction.meaning;

/** A stretch along one axis of a table, in page units; the end is not in it. */
record Span(double from, double to) {
    double length() {
        return to - from;
    }

    double middle() {
        return (from + to) / 2;
    }

    double overlap(Span other) {
        return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
    }

    /** Whether one of the two covers at least half of the other. */
    boolean concerns(Span other) {
        return overlap(other) > 0.5 * Math.min(length(), other.length());
    }

    Span union(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
