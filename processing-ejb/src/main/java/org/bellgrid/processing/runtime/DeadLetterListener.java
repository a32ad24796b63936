package org.bellgrid.processing.runtime;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.bellgrid.domain.log.LogContext;

/**
 * Hears of calls that could not even be claimed (the database was away). Nothing is lost with them: the outbox calls
 * again.
 */
@MessageDriven(
        activationConfig =
                @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/dead-letters"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterListener implements MessageListener {
    private static final System.Logger LOG = System.getLogger(DeadLetterListener.class.getName());

    @Override
    public void onMessage(Message message) {
        WakeUpMessage call = new WakeUpMessage(message);
        try (LogContext.Opened about = call.about().open()) {
            LOG.log(WARNING, "job {0}: a call was not taken and will be repeated", call.job());
        } catch (JMSException e) {
            LOG.log(WARNING, "a dead letter is not legible", e);
        }
    }
}
