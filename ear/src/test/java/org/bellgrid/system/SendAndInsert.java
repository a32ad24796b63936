package org.bellgrid.system;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs in the container: one transaction that touches database and broker. */
@ApplicationScoped
public class SendAndInsert {
    private static final String QUEUE = "expired";
    private static final long PATIENCE_MILLIS = 5_000;

    @Resource(lookup = "jms/connections")
    ConnectionFactory broker;

    /** The owner's, which may make a table to insert into. */
    @Resource(lookup = "jdbc/bellgrid-owner")
    DataSource database;

    @Resource
    UserTransaction transaction;

    /** Inserts a row and sends a message in one transaction, and rolls it back. */
    public void thenRollBack(String text) throws Exception {
        // A schema of its own: the application's migrations want to find theirs empty.
        execute("CREATE SCHEMA IF NOT EXISTS probe");
        execute("CREATE TABLE IF NOT EXISTS probe.inserted (text varchar(100))");
        transaction.begin();
        execute("INSERT INTO probe.inserted VALUES ('" + text + "')");
        try (JMSContext context = broker.createContext()) {
            context.createProducer().send(context.createQueue(QUEUE), text);
        }
        transaction.rollback();
    }

    /** How many rows there are. */
    public int rows() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery("SELECT count(*) FROM probe.inserted")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** The next message on the queue. */
    public Optional<String> message() {
        try (JMSContext context = broker.createContext()) {
            return Optional.ofNullable(
                    context.createConsumer(context.createQueue(QUEUE)).receiveBody(String.class, PATIENCE_MILLIS));
        }
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
