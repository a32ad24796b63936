package org.bellgrid.embedded;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen about a run. Each setting is a system property ({@code -Dbellgrid.http.port=8080}) or an environment
 * variable ({@code BELLGRID_HTTP_PORT=8080}); the property wins.
 *
 * @param data folder for database, broker journal, documents, keys and secrets; kept between runs
 * @param wlp the Liberty installation
 * @param servers Liberty's user directory, which holds {@code servers/bellgrid}
 * @param database address of a PostgreSQL of one's own; without a host an embedded one is started
 * @param broker address of an Artemis of one's own; without a host an embedded one is started
 * @param readers how many documents are read at once; without a word one a core
 * @param demo whether demo accounts are made at first start
 */
public record Settings(
        Path data,
        Path wlp,
        Path servers,
        int httpPort,
        int httpsPort,
        Address database,
        Address broker,
        int readers,
        boolean demo) {

    /** Where a service is, or, without a host, where it is to be started on this machine. */
    public record Address(Optional<String> host, int port) {

        /** Whether the service is somebody else's to run. */
        public boolean isExternal() {
            return host.isPresent();
        }
    }

    /** How a setting is looked up by its property name. */
    private record Lookup(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {

        Optional<String> text(String name) {
            String fromProperty = property.apply(name);
            String value = fromProperty == null ? environment.apply(environmentName(name)) : fromProperty;
            return Optional.ofNullable(value).filter(text -> !text.isBlank());
        }

        Path path(String name, String fallback) {
            return Path.of(text(name).orElse(fallback)).toAbsolutePath().normalize();
        }

        int port(String name, int fallback) {
            return number(name, fallback, 65_535);
        }

        int number(String name, int fallback, int most) {
            String text = text(name).orElse(Integer.toString(fallback));
            try {
                int number = Integer.parseInt(text);
                if (number > 0 && number <= most) {
                    return number;
                }
                throw new NumberFormatException();
            } catch (NumberFormatException e) {
                throw new StartProblem("%s is '%s': set a number from 1 to %d.".formatted(name, text, most), e);
            }
        }
    }

    /** Reads the settings of this process. */
    public static Settings ofThisProcess() {
        return from(System::getProperty, System::getenv);
    }

    static Settings from(UnaryOperator<@Nullable String> property, UnaryOperator<@Nullable String> environment) {
        Lookup lookup = new Lookup(property, environment);
        return new Settings(
                lookup.path("bellgrid.data.dir", lookup.text("bellgrid.home").orElse(".") + "/data"),
                lookup.path("bellgrid.wlp", "wlp"),
                lookup.path("bellgrid.servers", "wlp/usr"),
                lookup.port("bellgrid.http.port", 9080),
                lookup.port("bellgrid.https.port", 9443),
                new Address(lookup.text("bellgrid.db.host"), lookup.port("bellgrid.db.port", 15432)),
                new Address(lookup.text("bellgrid.mq.host"), lookup.port("bellgrid.mq.port", 16161)),
                lookup.number("bellgrid.readers", Runtime.getRuntime().availableProcessors(), 64),
                lookup.text("bellgrid.demo").map(Boolean::parseBoolean).orElse(true));
    }

    /** {@code bellgrid.upload.max-bytes} is {@code BELLGRID_UPLOAD_MAX_BYTES}, as MicroProfile Config and Liberty have it. */
    static String environmentName(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
