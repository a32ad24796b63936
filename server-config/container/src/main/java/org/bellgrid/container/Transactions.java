package org.bellgrid.container;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The transactions of this thread, those that wait for another to end included. */
final class Transactions {
    private static final ThreadLocal<Deque<Transaction>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    private Transactions() {}

    private static final class Transaction {
        private final EntityManager entityManager = TestDatabase.factory().createEntityManager();
        private final Map<Object, Object> resources = new HashMap<>();
        private final List<Synchronization> synchronizations = new ArrayList<>();
        private boolean failed;

        void end() {
            boolean committed = false;
            try {
                if (failed) {
                    entityManager.getTransaction().rollback();
                } else {
                    synchronizations.forEach(Synchronization::beforeCompletion);
                    entityManager.getTransaction().commit();
                    committed = true;
                }
            } finally {
                entityManager.close();
                int status = committed ? Status.STATUS_COMMITTED : Status.STATUS_ROLLEDBACK;
                synchronizations.forEach(each -> each.afterCompletion(status));
            }
        }
    }

    /** Works in the present transaction, or else in one of its own. */
    static @Nullable Object join(Callable<@Nullable Object> work) throws Exception {
        return isActive() ? inPresent(work) : inOwn(work);
    }

    /** Works in a transaction of its own; another waits meanwhile. */
    static @Nullable Object inOwn(Callable<@Nullable Object> work) throws Exception {
        Transaction own = new Transaction();
        own.entityManager.getTransaction().begin();
        OPEN.get().push(own);
        try {
            return inPresent(work);
        } finally {
            OPEN.get().pop();
            own.end();
        }
    }

    /** As the server has it: what is not declared rolls back. */
    private static @Nullable Object inPresent(Callable<@Nullable Object> work) throws Exception {
        try {
            return work.call();
        } catch (RuntimeException | Error e) {
            present().failed = true;
            throw e;
        }
    }

    static boolean isActive() {
        return !OPEN.get().isEmpty();
    }

    static void register(Synchronization synchronization) {
        present().synchronizations.add(synchronization);
    }

    private static Transaction present() {
        return OPEN.get().element();
    }

    /** Belongs to the transaction in which it is used; outside of any, each use stands by itself. */
    static EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    EntityManager real = isActive()
                            ? present().entityManager
                            : TestDatabase.factory().createEntityManager();
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Of what the interface offers, the resources alone. */
    static TransactionSynchronizationRegistry registry() {
        return (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                TransactionSynchronizationRegistry.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getResource" -> present().resources.get(arguments[0]);
                    case "putResource" -> present().resources.put(arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
