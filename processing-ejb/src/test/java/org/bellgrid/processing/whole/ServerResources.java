package org.bellgrid.processing.whole;

import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.ejb.TimerService;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Topic;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.activemq.artemis.jms.client.ActiveMQTopic;
import org.bellgrid.processing.metrics.Measured;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.annotation.RegistryScope;
import org.jspecify.annotations.Nullable;

/** What a server would hand to the pipeline: threads, the broker, and a registry that remembers. */
@ApplicationScoped
class ServerResources {
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(16, task -> {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        return thread;
    });

    @Produces
    @Singleton
    ManagedExecutorService executor() {
        return over(ManagedExecutorService.class, Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
    }

    /** Not for those who only want threads, though it could be. */
    @Produces
    @Singleton
    @Typed(ManagedScheduledExecutorService.class)
    ManagedScheduledExecutorService timer() {
        return over(ManagedScheduledExecutorService.class, threads);
    }

    @Produces
    @Singleton
    ManagedThreadFactory threadFactory() {
        return proxy(ManagedThreadFactory.class, (method, arguments) -> {
            Thread thread = new Thread((Runnable) arguments[0]);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Produces
    @Singleton
    ConnectionFactory connections() {
        return PipelineInOneJvm.connections();
    }

    @Produces
    @Singleton
    Topic events() {
        return new ActiveMQTopic("events");
    }

    @Produces
    @Singleton
    Measured measured() {
        return new Measured();
    }

    @Produces
    @Singleton
    MetricRegistry metrics(Measured measured) {
        return measured.registry();
    }

    /** A batch job that has ended well. */
    @Produces
    @Singleton
    JobContext job() {
        return proxy(
                JobContext.class,
                (method, arguments) -> method.getName().equals("getJobName") ? "metrics" : BatchStatus.COMPLETED);
    }

    /** Its gauges stand still, as if fault tolerance had done nothing yet. */
    @Produces
    @Singleton
    @RegistryScope
    MetricRegistry everybodysMetrics() {
        return silent(MetricRegistry.class);
    }

    @Produces
    @Singleton
    Tracer tracer() {
        return TracerProvider.noop().get("tests");
    }

    @Produces
    @Singleton
    TimerService timers() {
        return silent(TimerService.class);
    }

    /** What the interface has beyond the executor's own is not used. */
    private static <T> T over(Class<T> type, Object executor) {
        return proxy(type, (method, arguments) -> {
            try {
                return executor.getClass()
                        .getMethod(method.getName(), method.getParameterTypes())
                        .invoke(executor, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        });
    }

    /** Takes everything and does nothing. */
    private static <T> T silent(Class<T> type) {
        return proxy(type, (method, arguments) -> {
            Class<?> answer = method.getReturnType();
            return answer.isInterface()
                    ? silent(answer)
                    : answer == long.class || answer == Number.class ? (Object) 0L : null;
        });
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(self);
                    case "equals" -> self == arguments[0];
                    case "toString" -> type.getSimpleName();
                    default -> handler.handle(method, arguments);
                }));
    }

    private interface Handler {
        @Nullable
        Object handle(Method method, Object[] arguments) throws Throwable;
    }
}
