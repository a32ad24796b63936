package org.bellgrid.processing.notification;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Topic;
import java.time.Duration;
import java.util.Collection;
import org.bellgrid.domain.tenancy.DistrictId;

/**
 * Says to every instance that there is news of a district. The news itself stands in the database, where an instance finds
 * it after a while also when it has missed this.
 */
@Dependent
class EventTopic {
    private static final Duration WORTH_HEARING = Duration.ofSeconds(10);

    @Resource(lookup = "jms/connections")
    ConnectionFactory connections;

    @Resource(lookup = "jms/events")
    Topic events;

    /** @throws jakarta.jms.JMSRuntimeException when the broker cannot be reached */
    void tell(Collection<DistrictId> districts) {
        try (JMSContext context = connections.createContext()) {
            JMSProducer producer = context.createProducer()
                    .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                    .setTimeToLive(WORTH_HEARING.toMillis());
            districts.forEach(district -> producer.send(events, district.toString()));
        }
    }
}
