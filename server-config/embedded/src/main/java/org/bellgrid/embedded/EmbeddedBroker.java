package org.bellgrid.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** A real Artemis broker in this JVM: on the loopback address, durable, one user, and the queues of the pipeline. */
public final class EmbeddedBroker implements AutoCloseable {
    /** Name of the one user. */
    public static final String USER = "bellgrid";

    private static final String DEAD_LETTERS = "dead-letters";
    private static final String EXPIRED = "expired";
    private static final List<String> QUEUES = List.of(
            "classification",
            "preprocessing",
            "ocr",
            "ocr-cloud",
            "llm",
            "validation",
            "notification",
            DEAD_LETTERS,
            EXPIRED);
    private static final String TOPIC = "events";
    private static final String EVERYTHING = "#";

    private final EmbeddedActiveMQ broker;

    private EmbeddedBroker(EmbeddedActiveMQ broker) {
        this.broker = broker;
    }

    /**
     * Starts the broker on what it finds in the folder.
     *
     * @param folder for journal and bindings
     */
    public static EmbeddedBroker start(Path folder, int port, String password) {
        Ports.requireFree(port, "Artemis", "bellgrid.mq.port");
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ()
                .setConfiguration(configuration(folder, port))
                .setSecurityManager(onlyUser(password));
        try {
            broker.start();
            return new EmbeddedBroker(broker);
        } catch (Exception e) { // the library declares no less
            throw new StartProblem("Artemis does not start on %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            broker.stop();
        } catch (Exception e) { // the library declares no less
            throw new IllegalStateException("Artemis does not stop", e);
        }
    }

    private static Configuration configuration(Path folder, int port) {
        try {
            Configuration configuration = new ConfigurationImpl()
                    .setName("bellgrid")
                    .setSecurityEnabled(true)
                    .setJMXManagementEnabled(false)
                    .setJournalType(JournalType.NIO)
                    // Write at once: a hop from stage to stage waits for the disk, never for a timer.
                    .setJournalBufferTimeout_NIO(0)
                    .setBindingsDirectory(folder.resolve("bindings").toString())
                    .setJournalDirectory(folder.resolve("journal").toString())
                    .setLargeMessagesDirectory(folder.resolve("large").toString())
                    .setPagingDirectory(folder.resolve("paging").toString())
                    .setNodeManagerLockDirectory(folder.resolve("lock").toString())
                    .setMaxDiskUsage(98)
                    .addAcceptorConfiguration("loopback", "tcp://127.0.0.1:" + port + "?protocols=CORE")
                    .addAddressSetting(EVERYTHING, settings().setMaxDeliveryAttempts(3))
                    // There is nowhere to send a dead letter on to.
                    .addAddressSetting(DEAD_LETTERS, settings().setMaxDeliveryAttempts(-1));
            QUEUES.forEach(queue -> configuration.addAddressConfiguration(queue(queue)));
            configuration.addAddressConfiguration(
                    new CoreAddressConfiguration().setName(TOPIC).addRoutingType(RoutingType.MULTICAST));
            configuration.putSecurityRoles(EVERYTHING, Set.of(applicationRole()));
            return configuration;
        } catch (Exception e) { // the library declares no less
            throw new IllegalStateException(e);
        }
    }

    private static AddressSettings settings() {
        return new AddressSettings()
                .setRedeliveryDelay(1000)
                .setRedeliveryMultiplier(2)
                .setMaxRedeliveryDelay(10_000)
                .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                // A misspelt name shall fail, not open a queue that nobody reads.
                .setAutoCreateAddresses(false)
                .setAutoCreateQueues(false)
                .setAutoDeleteAddresses(false)
                .setAutoDeleteQueues(false);
    }

    private static CoreAddressConfiguration queue(String name) {
        return new CoreAddressConfiguration()
                .setName(name)
                .addRoutingType(RoutingType.ANYCAST)
                .addQueueConfiguration(QueueConfiguration.of(name)
                        .setAddress(name)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setDurable(true));
    }

    /** Sends, consumes, browses and subscribes; does not create addresses or manage the broker. */
    private static Role applicationRole() {
        return new Role(USER, true, true, true, true, true, true, false, true, false, false, false, false);
    }

    private static ActiveMQJAASSecurityManager onlyUser(String password) {
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(USER, password);
        users.addRole(USER, USER);
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }
}
