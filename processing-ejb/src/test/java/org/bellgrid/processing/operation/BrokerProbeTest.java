package org.bellgrid.processing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.bellgrid.embedded.Ports;
import org.bellgrid.processing.whole.PipelineInOneJvm;
import org.junit.jupiter.api.Test;

class BrokerProbeTest {
    private final PipelineInOneJvm pipeline = PipelineInOneJvm.get();

    @Test
    void a_broker_that_does_not_answer_is_noticed_and_so_is_that_it_does_again() {
        BrokerProbe probe = new BrokerProbe();
        probe.connections = pipeline.bean(ConnectionFactory.class);
        probe.probe();
        assertThat(probe.answers()).isTrue();

        probe.connections = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + Ports.anyFree());
        probe.probe();
        assertThat(probe.answers()).isFalse();

        probe.connections = pipeline.bean(ConnectionFactory.class);
        probe.probe();
        assertThat(probe.answers()).isTrue();
    }
}
