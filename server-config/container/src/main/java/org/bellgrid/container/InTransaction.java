package org.bellgrid.container;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** What the server has for {@link Transactional}, of the two kinds that are used. */
final class InTransaction {
    private InTransaction() {}

    /** Joins its caller's. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class Joined {
        @AroundInvoke
        @Nullable
        Object within(InvocationContext call) throws Exception {
            return Transactions.join(call::proceed);
        }
    }

    /** Has one of its own. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class Own {
        @AroundInvoke
        @Nullable
        Object within(InvocationContext call) throws Exception {
            return Transactions.inOwn(call::proceed);
        }
    }
}
