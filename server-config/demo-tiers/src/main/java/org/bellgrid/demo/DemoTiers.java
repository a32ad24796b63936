package org.bellgrid.demo;

import java.nio.file.Path;
import org.bellgrid.embedded.Bellgrid;

/** Runs Bellgrid with stand-ins for the paid tiers, and keeps what comes of it apart from what other runs keep. */
public final class DemoTiers {
    private DemoTiers() {}

    /** As {@link Bellgrid#main}. */
    public static void main(String[] args) throws InterruptedException {
        if (System.getProperty("bellgrid.data.dir") == null && System.getenv("BELLGRID_DATA_DIR") == null) {
            Path home = Path.of(System.getProperty("bellgrid.home", "."));
            System.setProperty(
                    "bellgrid.data.dir", home.resolve("data-demo-tiers").toString());
        }
        Bellgrid.launch(new StandInTiers());
    }
}
