package org.bellgrid.hitl.live;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import org.bellgrid.domain.tenancy.DistrictId;

/** Hears of which districts there is news. */
@MessageDriven(
        activationConfig = @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/events"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NewsListener implements MessageListener {
    private static final System.Logger LOG = System.getLogger(NewsListener.class.getName());

    @Inject
    Hub hub;

    @Override
    public void onMessage(Message message) {
        try {
            hub.news(new DistrictId(UUID.fromString(message.getBody(String.class))));
        } catch (PersistenceException e) {
            LOG.log(WARNING, "the database does not answer, news comes late: {0}", e.getMessage());
        } catch (JMSException | IllegalArgumentException e) {
            LOG.log(WARNING, "a message on the topic names no district", e);
        }
    }
}
