package org.bellgrid.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of every module, tests not included; those of a web archive are on no class path. */
public final class AllModules implements LocationProvider {

    @Override
    public Set<Location> get(Class<?> testClass) {
        Path home = Path.of(System.getProperty("bellgrid.home", ".."));
        return Stream.of("domain", "extraction", "processing-ejb", "api-war", "hitl-war", "server-config/embedded")
                .map(module -> home.resolve(module).resolve("target/classes"))
                .filter(Files::isDirectory)
                .map(Location::of)
                .collect(Collectors.toSet());
    }
}
