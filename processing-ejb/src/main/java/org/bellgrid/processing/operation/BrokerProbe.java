package org.bellgrid.processing.operation;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;

/** Finds out whether the broker answers this server. It works without for a while, but nobody hears of it. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BrokerProbe {
    private volatile boolean answers;

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    /** Whether it did the last time. */
    public boolean answers() {
        return answers;
    }

    @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
    void probe() {
        try (JMSContext context = connections.createContext()) {
            answers = context.getMetaData() != null;
        } catch (JMSRuntimeException e) { // operators see it, and whoever sends says so
            answers = false;
        }
    }
}
