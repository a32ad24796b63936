package org.bellgrid.processing.metrics;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows scrapers what is left on the disks that this server writes to. */
@Singleton
@Startup
public class DiskGauges {
    @Inject
    MetricRegistry registry;

    @Inject
    @ConfigProperty(name = "bellgrid.blobs.dir")
    String blobs;

    @Inject
    @ConfigProperty(name = "bellgrid.logs.dir")
    String logs;

    @PostConstruct
    void show() {
        Map.of("blobs", blobs, "logs", logs, "temporary", System.getProperty("java.io.tmpdir"))
                .forEach((name, path) -> show(name, new File(path)));
    }

    private void show(String name, File folder) {
        Tag tag = new Tag("folder", name);
        registry.gauge("bellgrid_disk_free_bytes", folder, it -> existing(it).getUsableSpace(), tag);
        registry.gauge("bellgrid_disk_total_bytes", folder, it -> existing(it).getTotalSpace(), tag);
    }

    /** Where the folder is, or will be: some are made when they are needed first. */
    private static File existing(File folder) {
        File parent = folder.getAbsoluteFile().getParentFile();
        return folder.exists() || parent == null ? folder : existing(parent);
    }
}
