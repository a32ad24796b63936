package org.bellgrid.api.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database when the demo starts; never anywhere else. */
@WebListener
public class DemoStart implements ServletContextListener {
    @Inject
    DemoData data;

    @Inject
    @ConfigProperty(name = "bellgrid.demo", defaultValue = "false")
    boolean demo;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (demo) {
            data.addOnce();
        }
    }
}
