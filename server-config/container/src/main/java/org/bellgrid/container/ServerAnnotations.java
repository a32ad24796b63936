package org.bellgrid.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.literal.InjectLiteral;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** What annotations mean to a server that mean nothing to CDI: enterprise beans are beans, resources are injected. */
final class ServerAnnotations implements Extension {
    private final List<Class<?>> enterpriseBeans;

    ServerAnnotations(Collection<Class<?>> enterpriseBeans) {
        this.enterpriseBeans = List.copyOf(enterpriseBeans);
    }

    private static final class One extends AnnotationLiteral<Singleton> implements Singleton {
        private static final long serialVersionUID = 1;
    }

    void addEnterpriseBeans(@Observes BeforeBeanDiscovery discovery) {
        enterpriseBeans.forEach(
                type -> discovery.addAnnotatedType(type, type.getName()).add(new One()));
    }

    /** The entity manager is another here. */
    <T> void injectResources(@Observes ProcessAnnotatedType<T> type) {
        if (type.getAnnotatedType().getFields().stream()
                .anyMatch(field -> field.isAnnotationPresent(PersistenceContext.class))) {
            type.veto();
            return;
        }
        type.configureAnnotatedType()
                .filterFields(field -> field.isAnnotationPresent(Resource.class))
                .forEach(field -> field.add(InjectLiteral.INSTANCE));
    }
}
