package org.bellgrid.api.metrics;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bellgrid.api.auth.Caller;
import org.bellgrid.domain.tenancy.DistrictId;
import org.jspecify.annotations.Nullable;

/** Notes for {@link RequestMeter} which operation was meant, and whose district the caller is of. */
@Provider
public class OperationNote implements ContainerResponseFilter {
    private static final String OPERATION = OperationNote.class.getName();
    private static final String DISTRICT = DistrictId.class.getName();

    /** Behind a parameter's name there may be what it has to look like. */
    private static final Pattern FORM = Pattern.compile("\\s*:[^}]*");

    @Context
    ResourceInfo resource;

    @Context
    HttpServletRequest http;

    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            http.setAttribute(OPERATION, operation(resource.getResourceClass(), method));
        }
        if (request.getSecurityContext().getUserPrincipal() != null) {
            caller.districtIfAny().ifPresent(district -> http.setAttribute(DISTRICT, district));
        }
    }

    /** The path that a method answers, such as {@code /documents/{id}}. */
    static String operation(Class<?> type, Method method) {
        return Stream.<AnnotatedElement>of(type, method)
                .map(part -> part.getAnnotation(Path.class))
                .flatMap(path -> Stream.ofNullable(path).map(Path::value))
                .flatMap(path -> Stream.of(FORM.matcher(path).replaceAll("").split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** The operation that was noted; empty where the request was none that there is. */
    static Optional<String> operation(HttpServletRequest http) {
        return Optional.ofNullable((String) http.getAttribute(OPERATION));
    }

    /** The district that was noted; {@code null} for strangers and for who belongs to none. */
    static @Nullable DistrictId district(HttpServletRequest http) {
        return (DistrictId) http.getAttribute(DISTRICT);
    }
}
