package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Something that runs along with the product, in this process and as long as it. */
@FunctionalInterface
public interface Companion {
    /**
     * Starts, and sets what the server has to know of it as system properties.
     *
     * @param data where the run keeps everything
     * @return what the greeting says about it
     */
    String start(Path data) throws IOException;
}
