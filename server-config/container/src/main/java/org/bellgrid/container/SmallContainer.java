package org.bellgrid.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.ServiceLoader;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Beans on a real database. */
public final class SmallContainer implements AutoCloseable {
    private final WeldContainer container;

    private SmallContainer(WeldContainer container) {
        this.container = container;
    }

    /**
     * Starts one.
     *
     * @param packages classes in whose packages, and those below, there are beans
     * @param beans further ones, such as producers of a test's own
     * @param enterpriseBeans there is one of each, from when it is first asked for
     */
    public static SmallContainer start(
            Collection<Class<?>> packages, Collection<Class<?>> beans, Collection<Class<?>> enterpriseBeans) {
        Weld weld = new Weld()
                .disableDiscovery()
                .addPackages(true, packages.toArray(Class<?>[]::new))
                .addBeanClasses(Resources.class, InTransaction.Joined.class, InTransaction.Own.class)
                .addBeanClasses(beans.toArray(Class<?>[]::new))
                .addExtension(new ServerAnnotations(enterpriseBeans))
                .addServices(new Services());
        // Those of libraries, such as the configuration's, which are not looked for where beans are not.
        ServiceLoader.load(Extension.class).forEach(weld::addExtension);
        return new SmallContainer(weld.initialize());
    }

    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    public <T> T get(TypeLiteral<T> type) {
        return container.select(type).get();
    }

    @Override
    public void close() {
        container.close();
    }

    /** What a server offers. */
    @ApplicationScoped
    static class Resources {
        @Produces
        EntityManager entityManager() {
            return Transactions.entityManager();
        }

        @Produces
        TransactionSynchronizationRegistry registry() {
            return Transactions.registry();
        }
    }

    /** Has observers hear after the transaction what they want to hear after it. */
    private static final class Services implements TransactionServices {
        @Override
        public void registerSynchronization(Synchronization synchronization) {
            Transactions.register(synchronization);
        }

        @Override
        public boolean isTransactionActive() {
            return Transactions.isActive();
        }

        @Override
        public UserTransaction getUserTransaction() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void cleanup() {
            // There is nothing.
        }
    }
}
