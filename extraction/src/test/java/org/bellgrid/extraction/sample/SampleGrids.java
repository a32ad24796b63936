package org.bellgrid.extraction.sample;

/** Timetables of a school that does not exist. */
public final class SampleGrids {
    /** Days across, a break over all days, a double lesson. */
    public static final Grid DAYS_ACROSS = Grid.of(
            "Time        | Monday  | Tuesday | Wednesday",
            "8:00-8:45   | Maths   | English | Art / (Ms Sample)",
            "8:45-9:30   | Music   | Science | ^",
            "9:30-10:00  | Break   | <       | <",
            "10:00-10:45 | Sport   | -       | Maths");

    private SampleGrids() {}
}
