package org.bellgrid.processing.batch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bellgrid.domain.metrics.Series;
import org.bellgrid.domain.metrics.TimeSeries;
import org.bellgrid.domain.tenancy.AllDistricts;

/** The metrics' tables, of all districts. */
@AllDistricts
@Dependent
@Transactional
class MetricsTables {
    /** A server that is never started again has what it writes to for so long. */
    private static final int MONTHS_AHEAD = 2;

    private final TimeSeries series;
    private final MetricsConfig config;

    @Inject
    MetricsTables(TimeSeries series, MetricsConfig config) {
        this.series = series;
        this.config = config;
    }

    /** An hour of a series. */
    record Hour(Series series, Instant start) {}

    void makePartitions() {
        series.makePartitions(MONTHS_AHEAD);
    }

    /** The hours of which something may be new. */
    List<Hour> hours() {
        return Stream.of(Series.values())
                .flatMap(each -> series.hours(each).stream().map(start -> new Hour(each, start)))
                .toList();
    }

    void rollUp(Hour hour) {
        series.rollUp(hour.series(), hour.start());
    }

    void dropOldPartitions() {
        for (Series each : Series.values()) {
            series.dropPartitions(each, config.days, config.daysOfHours);
        }
    }
}
