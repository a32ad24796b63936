package org.bellgrid.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSSecurityRuntimeException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
    @TempDir
    Path folder;

    @Test
    void what_is_kept_and_sent_is_still_there_after_a_restart() throws IOException, SQLException {
        Settings settings = settings();

        try (Surroundings first = start(settings)) {
            assertThat(setting(first, "fsync")).isEqualTo("on");
            assertThat(setting(first, "synchronous_commit")).isEqualTo("on");
            execute(first, "CREATE TABLE kept (number int)");
            try (JMSContext jms = connect(first)) {
                jms.createProducer().send(jms.createQueue("classification"), "wake-up");
            }
        }

        try (Surroundings second = start(settings)) {
            execute(second, "INSERT INTO kept VALUES (1)");
            try (JMSContext jms = connect(second)) {
                assertThat(jms.createConsumer(jms.createQueue("classification")).receiveBody(String.class, 5_000))
                        .isEqualTo("wake-up");
            }
        }
    }

    @Test
    void a_wrong_password_opens_neither_database_nor_broker() throws IOException {
        Settings settings = settings();

        try (Surroundings surroundings = start(settings)) {
            assertThatThrownBy(
                            () -> database(surroundings, "postgres", "postgres").close())
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> broker(surroundings, "guessed").close())
                    .isInstanceOf(JMSSecurityRuntimeException.class);
        }
    }

    @Test
    void the_application_makes_no_tables() throws IOException, SQLException {
        try (Surroundings surroundings = start(settings());
                Connection application = database(
                        surroundings,
                        EmbeddedDatabase.NAME,
                        surroundings.database().password());
                var sql = application.createStatement()) {
            assertThatThrownBy(() -> sql.execute("CREATE TABLE own (number int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    private Settings settings() {
        Map<String, String> ports = Map.of(
                "bellgrid.data.dir", folder.resolve("data").toString(),
                "bellgrid.db.port", Integer.toString(Ports.anyFree()),
                "bellgrid.mq.port", Integer.toString(Ports.anyFree()));
        return Settings.from(ports::get, name -> null);
    }

    private Surroundings start(Settings settings) {
        return Surroundings.start(
                settings, Path.of("target/postgresql-programs").toAbsolutePath());
    }

    private static Connection database(Surroundings surroundings, String user, String password) throws SQLException {
        return DriverManager.getConnection(surroundings.database().jdbcUrl(), user, password);
    }

    private static Connection database(Surroundings surroundings) throws SQLException {
        return database(
                surroundings, EmbeddedDatabase.OWNER, surroundings.database().ownerPassword());
    }

    private static void execute(Surroundings surroundings, String statement) throws SQLException {
        try (Connection connection = database(surroundings);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String setting(Surroundings surroundings, String name) throws SQLException {
        try (Connection connection = database(surroundings);
                var sql = connection.createStatement();
                ResultSet value = sql.executeQuery("SHOW " + name)) {
            value.next();
            return value.getString(1);
        }
    }

    private static JMSContext connect(Surroundings surroundings) {
        return broker(surroundings, required(surroundings, "BELLGRID_MQ_PASSWORD"));
    }

    private static JMSContext broker(Surroundings surroundings, String password) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(
                "tcp://localhost:" + required(surroundings, "BELLGRID_MQ_PORT"), EmbeddedBroker.USER, password);
        return factory.createContext();
    }

    private static String required(Surroundings surroundings, String name) {
        String value = surroundings.environment().get(name);
        if (value == null) {
            throw new AssertionError(name + " is not set");
        }
        return value;
    }
}
