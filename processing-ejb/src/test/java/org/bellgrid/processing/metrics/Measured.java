package org.bellgrid.processing.metrics;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Histogram;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;
import org.jspecify.annotations.Nullable;

/** A registry that writes down what it is told, and of which gauges can be asked. */
public final class Measured {
    private final List<String> updates = new CopyOnWriteArrayList<>();
    private final Map<String, Supplier<Number>> gauges = new ConcurrentSkipListMap<>();

    /** What was counted and measured, such as {@code bellgrid_stage_seconds{stage=ocr} PT2S}, in order. */
    public List<String> updates() {
        return updates;
    }

    /** A gauge's value by its name, such as {@code bellgrid_queue_depth{stage=ocr}}. */
    public double gauge(String id) {
        return Objects.requireNonNull(gauges.get(id), id).get().doubleValue();
    }

    public void gauge(String id, Supplier<Number> value) {
        gauges.put(id, value);
    }

    public MetricRegistry registry() {
        return proxy(MetricRegistry.class, (registry, method, arguments) -> switch (method.getName()) {
            case "counter" -> counter(id(arguments[0], arguments));
            case "timer" -> timer(id(arguments[0], arguments));
            case "histogram" -> histogram(id(arguments[0], arguments));
            case "gauge" -> gauge(id(arguments[0], arguments), arguments[1], arguments[2]);
            case "getGauge" -> find((MetricID) arguments[0]);
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private Counter counter(String id) {
        return proxy(Counter.class, (counter, method, arguments) -> updates.add(id + " +1"));
    }

    private Timer timer(String id) {
        return proxy(Timer.class, (timer, method, arguments) -> updates.add(id + " " + (Duration) arguments[0]));
    }

    private Histogram histogram(String id) {
        return proxy(Histogram.class, (histogram, method, arguments) -> updates.add(id + " " + arguments[0]));
    }

    @SuppressWarnings("unchecked") // as the registry's own signature has it
    private Gauge<Number> gauge(String id, Object of, Object value) {
        Supplier<Number> supplier = () -> ((Function<Object, Number>) value).apply(of);
        gauges.put(id, supplier);
        return supplier::get;
    }

    private @Nullable Gauge<Number> find(MetricID id) {
        Tag[] tags = id.getTagsAsArray();
        Supplier<Number> known = gauges.get(id(id.getName(), new Object[] {id.getName(), tags}));
        return known == null ? null : known::get;
    }

    private static String id(Object name, Object[] arguments) {
        Map<String, String> tags = new TreeMap<>();
        if (arguments[arguments.length - 1] instanceof Tag[] given) {
            for (Tag tag : given) {
                tags.put(tag.getTagName(), tag.getTagValue());
            }
        }
        return tags.isEmpty() ? name.toString() : name + tags.toString();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    Object result = handler.invoke(self, method, arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }
}
