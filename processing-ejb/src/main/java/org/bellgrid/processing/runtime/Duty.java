package org.bellgrid.processing.runtime;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether this server takes on new work. */
@ApplicationScoped
public class Duty {
    private volatile boolean on = true;

    /** {@code false} while the server is drained. */
    public boolean isOn() {
        return on;
    }

    /** From now on. */
    public void set(boolean on) {
        this.on = on;
    }
}
