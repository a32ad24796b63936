package org.bellgrid.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Where things are. */
final class Repository {
    static final Path ROOT = Path.of(System.getProperty("bellgrid.home", "../.."));
    static final Path MODULE = ROOT.resolve("openshift/monitoring");
    static final Path MADE = MODULE.resolve("made");

    private Repository() {}

    static Sources sources() {
        try {
            return Sources.in(MODULE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
