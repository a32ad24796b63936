package org.bellgrid.processing.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("UnnecessaryAssignment") // no server injects anything here
class DiskGaugesTest {
    @TempDir
    Path folder;

    private final Measured measured = new Measured();

    @Test
    void each_disk_that_is_written_to_is_shown_with_what_is_left_of_it() {
        DiskGauges gauges = new DiskGauges();
        gauges.registry = measured.registry();
        gauges.blobs = folder.toString();
        gauges.logs = folder.toString();

        gauges.show();

        for (String each : new String[] {"blobs", "logs", "temporary"}) {
            double total = measured.gauge("bellgrid_disk_total_bytes{folder=%s}".formatted(each));
            assertThat(measured.gauge("bellgrid_disk_free_bytes{folder=%s}".formatted(each)))
                    .as(each)
                    .isPositive()
                    .isLessThanOrEqualTo(total);
        }
    }
}
