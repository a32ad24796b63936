package org.bellgrid.processing.runtime;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.util.List;
import org.bellgrid.domain.pipeline.Outbox;

/** Hands wake-up calls to the broker. Never part of a database transaction: what is sent is sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WakeUpSender {
    static final String REVISION = "revision";

    /** Artemis drops a message whose value here it has seen already. */
    private static final String DUPLICATE_ID = "_AMQ_DUPL_ID";

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    /** Sends durable messages; an exception leaves open which of them have arrived. */
    public void send(List<Outbox.Call> calls) {
        try (JMSContext context = connections.createContext()) {
            for (Outbox.Call call : calls) {
                context.createProducer()
                        .setPriority(call.priority())
                        .setProperty("stage", call.wakeUp().stage().name())
                        .setProperty(REVISION, call.wakeUp().revision())
                        .setProperty(DUPLICATE_ID, call.duplicateId())
                        .send(
                                context.createQueue(call.wakeUp().stage().queue()),
                                call.wakeUp().job().toString());
            }
        }
    }
}
