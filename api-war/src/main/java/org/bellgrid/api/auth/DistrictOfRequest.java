package org.bellgrid.api.auth;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.bellgrid.domain.log.LogContext;
import org.bellgrid.domain.log.LogField;
import org.bellgrid.domain.tenancy.Tenancy;

/** Has all transactions of a request work for the caller and the caller's district; {@code RequestFrame} ends that. */
@Provider
@Priority(Priorities.AUTHORIZATION + 1)
public class DistrictOfRequest implements ContainerRequestFilter {
    @Inject
    Caller caller;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            Tenancy.enter(caller.districtIfAny().orElse(null), caller.user());
            LogContext.add(LogField.USER_ID, caller.user());
            caller.districtIfAny().ifPresent(district -> LogContext.add(LogField.DISTRICT_ID, district));
        }
    }
}
