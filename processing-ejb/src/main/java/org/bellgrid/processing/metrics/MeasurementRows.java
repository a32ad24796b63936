package org.bellgrid.processing.metrics;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.bellgrid.domain.metrics.ApiAnswer;
import org.bellgrid.domain.metrics.StageRun;
import org.bellgrid.domain.metrics.TimeSeries;
import org.bellgrid.domain.tenancy.AllDistricts;

/** The transactions in which what was measured is written, whosever it is. */
@AllDistricts
@Dependent
@Transactional
class MeasurementRows {
    private final TimeSeries series;

    @Inject
    MeasurementRows(TimeSeries series) {
        this.series = series;
    }

    void addRuns(List<StageRun> runs) {
        series.addRuns(runs);
    }

    void addAnswers(List<ApiAnswer> answers) {
        series.addAnswers(answers);
    }
}
