package org.bellgrid.system;

import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** An Artemis with the properties that the cluster's is given; its user, its port and its disk are this test's. */
final class RenderedBroker implements AutoCloseable {
    static final String USER = "bellgrid";

    private final EmbeddedActiveMQ broker;

    private RenderedBroker(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    static RenderedBroker start(Manifests manifests, Path folder, int port, String password) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.parsePrefixedProperties(properties(manifests), "");
        if (!configuration.getStatus().contains("\"errors\":[]")) {
            throw new AssertionError("the broker does not take all properties: " + configuration.getStatus());
        }
        configuration
                .setJMXManagementEnabled(false)
                .setJournalType(JournalType.NIO)
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setJournalDirectory(folder.resolve("journal").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setMaxDiskUsage(98)
                .addAcceptorConfiguration("core", "tcp://127.0.0.1:" + port + "?protocols=CORE");
        configuration.putSecurityRoles(
                "#", Set.of(new Role(USER, true, true, true, true, true, true, true, true, true, true, true, true)));
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, password);
        users.addRole(USER, USER);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
        broker.start();
        return new RenderedBroker(broker);
    }

    private static Properties properties(Manifests manifests) {
        Properties properties = new Properties();
        for (var line : manifests.find("ActiveMQArtemis", "bellgrid-broker").at("/spec/brokerProperties")) {
            String[] property = line.asText().split("=", 2);
            properties.setProperty(property[0], property[1]);
        }
        return properties;
    }

    /** The queues that it has, also those that it should not have made for want of them. */
    Set<String> queues() {
        return Set.of(broker.getActiveMQServer().getActiveMQServerControl().getQueueNames());
    }

    @Override
    public void close() throws Exception {
        broker.stop();
    }
}
