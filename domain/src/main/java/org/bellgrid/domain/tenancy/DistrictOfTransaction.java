package org.bellgrid.domain.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.lang.reflect.Method;
import org.bellgrid.domain.tenancy.Tenancy.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Tells the database whose rows a transaction may see and change (row-level security), so that no query can forget to ask,
 * and on whose behalf it does, for the audit log. It lies around every {@link Transactional} method, within its transaction; the container binds interceptors to each kind
 * of these alone.
 */
abstract class DistrictOfTransaction {
    private static final String SET =
            "SELECT set_config('bellgrid.district', ?1, true), set_config('bellgrid.actor', ?2, true)";
    private static final Object TOLD = DistrictOfTransaction.class;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    EntityManager entityManager;

    @AroundInvoke
    Object within(InvocationContext call) throws Exception {
        Scope before = Tenancy.scope();
        Scope scope = isForAll(call.getMethod()) ? before.ofAllDistricts() : before;
        Scope told = (@Nullable Scope) transaction.getResource(TOLD);
        tell(scope, told);
        Tenancy.restore(scope);
        try {
            Object result = call.proceed();
            if (told != null) {
                tell(told, scope);
            }
            return result;
        } finally {
            Tenancy.restore(before);
        }
    }

    private static boolean isForAll(Method method) {
        return method.isAnnotationPresent(AllDistricts.class)
                || method.getDeclaringClass().isAnnotationPresent(AllDistricts.class);
    }

    /** What was written before goes out under the old name. */
    private void tell(Scope scope, @Nullable Scope told) {
        if (scope.equals(told)) {
            return;
        }
        if (told != null) {
            entityManager.flush();
        }
        entityManager
                .createNativeQuery(SET)
                .setParameter(1, scope.district())
                .setParameter(2, scope.actor())
                .getSingleResult();
        transaction.putResource(TOLD, scope);
    }

    /** Around methods that join their caller's transaction, if there is one. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    public static class Joined extends DistrictOfTransaction {}

    /** Around methods with a transaction of their own. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.LIBRARY_BEFORE)
    public static class Own extends DistrictOfTransaction {}
}
