package org.bellgrid.processing.operation;

import java.util.List;
import javax.management.JMException;

/** What Liberty's own offers of it. */
public interface ServerEndpointsMBean {
    List<String> listEndpoints();

    boolean isPaused(String endpoint);

    void pause(String endpoint) throws JMException, InterruptedException;

    void resume(String endpoint) throws JMException;
}
