package org.bellgrid.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bellgrid.embedded.Settings;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;

/** Prepares the server that Arquillian starts: it stands on the same database and broker as the other system tests. */
public final class ServerForArquillian implements LoadableExtension {
    private static final int FIRST = 1000;
    private static final int LAST = -1000;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Preparation.class);
    }

    /** Called by Arquillian, which makes the observer itself. */
    static final class Preparation {

        /** Tells the server through files of variables what the launcher tells it through the environment. */
        void prepare(@Observes(precedence = FIRST) BeforeSuite event) throws IOException {
            TestSurroundings surroundings = TestSurroundings.get();
            Path server = folder(surroundings.settings());
            TestSurroundings.delete(server.resolve("workarea"));
            String variables = surroundings.surroundings().environment().entrySet().stream()
                    .filter(variable -> !variable.getKey().equals("BELLGRID_HTTP_PORT"))
                    .map(variable -> variableName(variable.getKey()) + "=" + variable.getValue())
                    .collect(Collectors.joining("\n", "", "\nbellgrid.http.port=" + port() + "\n"));
            Files.createDirectories(server.resolve("variables"));
            Files.writeString(server.resolve("variables").resolve("bellgrid.properties"), variables);
        }

        void forget(@Observes(precedence = LAST) AfterSuite event) throws IOException {
            Files.deleteIfExists(folder(TestSurroundings.get().settings())
                    .resolve("variables")
                    .resolve("bellgrid.properties"));
        }

        private static String variableName(String environmentName) {
            return environmentName.toLowerCase(Locale.ROOT).replace('_', '.');
        }

        private static String port() {
            return System.getProperty("arquillian.http.port", "0");
        }

        private static Path folder(Settings settings) {
            return settings.servers().resolve("servers").resolve("arquillian");
        }
    }
}
