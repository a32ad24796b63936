package org.bellgrid.processing.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import javax.management.JMException;

/** A server's switch for its listeners, which writes down what it is told. */
public final class ServerEndpoints implements ServerEndpointsMBean {
    private final Map<String, Boolean> paused;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private volatile CountDownLatch atWork = new CountDownLatch(0);

    /** @param paused the listeners, and whether they are paused */
    ServerEndpoints(Map<String, Boolean> paused) {
        this.paused = new TreeMap<>(paused);
    }

    /** Has those that are paused finish their work only when the returned latch is at zero. */
    CountDownLatch keepAtWork() {
        atWork = new CountDownLatch(1);
        return atWork;
    }

    BlockingQueue<String> told() {
        return told;
    }

    @Override
    public List<String> listEndpoints() {
        return List.copyOf(paused.keySet());
    }

    @Override
    public synchronized boolean isPaused(String endpoint) {
        return Boolean.TRUE.equals(paused.get(endpoint));
    }

    @Override
    public void pause(String endpoint) throws JMException, InterruptedException {
        atWork.await();
        set(endpoint, true);
        told.add("pause " + endpoint);
    }

    @Override
    public void resume(String endpoint) throws JMException {
        set(endpoint, false);
        told.add("resume " + endpoint);
    }

    private synchronized void set(String endpoint, boolean pause) throws JMException {
        if (paused.replace(endpoint, pause) == null) {
            throw new JMException("no endpoint " + endpoint);
        }
    }
}
