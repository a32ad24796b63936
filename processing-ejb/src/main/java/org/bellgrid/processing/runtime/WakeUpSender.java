package org.bellgrid.processing.runtime;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox;

/** Hands wake-up calls to the broker. Never part of a database transaction: what is sent is sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WakeUpSender {
    /** Artemis drops a message whose value here it has seen already. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    /** Sends durable messages; an exception leaves open which of them have arrived. */
    public void send(List<Outbox.Call> calls) {
        try (JMSContext context = connections.createContext()) {
            for (Outbox.Call call : calls) {
                JMSProducer producer = context.createProducer();
                WakeUpMessage.describe(call, producer);
                producer.setPriority(call.priority())
                        .setProperty(DUPLICATE_ID, call.duplicateId())
                        .send(
                                context.createQueue(call.wakeUp().stage().queue()),
                                call.wakeUp().job().toString());
            }
        }
    }
}
