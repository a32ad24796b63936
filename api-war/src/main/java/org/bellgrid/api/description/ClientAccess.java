package org.bellgrid.api.description;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.api.auth.Roles;
import org.bellgrid.api.auth.ScopeCheck;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/** Says of every operation that portals may call which scope they need for it. */
final class ClientAccess {
    /** The name of the security scheme, see {@link org.bellgrid.api.Api}. */
    private static final String SCHEME = "clientCredentials";

    private final OpenAPI api;
    private final Set<String> ofClients;

    ClientAccess(OpenAPI api, List<Class<?>> classes) {
        this.api = api;
        this.ofClients = classes.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(ClientAccess::allowsClients)
                .map(method -> method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class))
                .map(org.eclipse.microprofile.openapi.annotations.Operation::operationId)
                .collect(Collectors.toSet());
    }

    void describe() {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> describe(path, method, operation)));
    }

    private void describe(String path, PathItem.HttpMethod method, Operation operation) {
        if (ofClients.contains(operation.getOperationId())) {
            String firstPart = path.replaceFirst("^(/api)?/v1/", "").replaceFirst("/.*", "");
            ScopeCheck.needed(method.name(), firstPart)
                    .ifPresent(scope -> operation
                            .addSecurityRequirement(
                                    OASFactory.createSecurityRequirement().addScheme("token"))
                            .addSecurityRequirement(
                                    OASFactory.createSecurityRequirement().addScheme(SCHEME, scope.label())));
        }
    }

    private static boolean allowsClients(Method method) {
        return method.isAnnotationPresent(org.eclipse.microprofile.openapi.annotations.Operation.class)
                && roles(method).or(() -> roles(method.getDeclaringClass())).stream()
                        .flatMap(roles -> Stream.of(roles.value()))
                        .anyMatch(Roles.CLIENT::equals);
    }

    private static Optional<RolesAllowed> roles(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(RolesAllowed.class));
    }
}
