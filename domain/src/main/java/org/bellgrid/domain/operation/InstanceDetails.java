package org.bellgrid.domain.operation;

import java.util.List;

/**
 * What does not change while a server runs.
 *
 * @param name by which operators know it, such as its host
 * @param version of Bellgrid
 * @param engine that reads there
 * @param roles what it does, such as {@code api} and {@code reading}
 * @param readers how many reader processes it has
 */
public record InstanceDetails(String name, String version, String engine, List<String> roles, int readers) {
    public InstanceDetails {
        roles = List.copyOf(roles);
    }
}
