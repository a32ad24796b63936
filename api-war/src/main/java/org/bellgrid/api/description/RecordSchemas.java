package org.bellgrid.api.description;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Has the schemas say what the records say: which members may be {@code null}, and which are always there. An answer has
 * all its members, {@code null} or not, unless Jackson leaves them out; what a request must have, its schema says itself
 * ({@code requiredProperties}).
 */
final class RecordSchemas {
    private static final String TIME_OF_DAY = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private final Map<String, Schema> schemas;
    private final Map<String, Class<?>> records;
    private final Set<String> inAnswers;

    RecordSchemas(OpenAPI api, List<Class<?>> classes) {
        this.schemas = api.getComponents().getSchemas();
        this.records = classes.stream()
                .filter(Class::isRecord)
                .filter(type -> schemas.containsKey(name(type)))
                .collect(Collectors.toMap(RecordSchemas::name, Function.identity()));
        this.inAnswers = new References(api).ofAnswers();
    }

    void complete() {
        records.forEach((name, type) -> {
            Schema schema = requireNonNull(schemas.get(name));
            for (RecordComponent component : type.getRecordComponents()) {
                complete(schema, component, inAnswers.contains(name));
            }
        });
    }

    private static void complete(Schema schema, RecordComponent component, boolean inAnswers) {
        String member = member(component);
        Schema value = value(component, requireNonNull(schema.getProperties().get(member)));
        boolean required = schema.getRequired() != null && schema.getRequired().contains(member);
        boolean leftOut = inAnswers ? isLeftOut(component) : required;
        schema.addProperty(member, isNullable(component) && !leftOut ? orNull(value) : value);
        if (inAnswers && !leftOut && !required) {
            schema.addRequired(member);
        }
    }

    private static Schema value(RecordComponent component, Schema scanned) {
        if (component.getType() == LocalTime.class) {
            return timeOfDay();
        }
        return component.getType().isEnum()
                ? OASFactory.createSchema().ref(component.getType().getSimpleName())
                : scanned;
    }

    private static Schema timeOfDay() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description("A time of day, HH:MM")
                .pattern(TIME_OF_DAY)
                .addExample("08:30");
    }

    private static Schema orNull(Schema value) {
        if (value.getRef() == null) {
            return value.addType(SchemaType.NULL);
        }
        return OASFactory.createSchema()
                .addAnyOf(value)
                .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }

    /** Whether it may be missing rather than {@code null}. */
    private static boolean isLeftOut(RecordComponent component) {
        boolean ofItself = leavesOut(component.getAccessor());
        boolean empty = isNullable(component) || List.class.isAssignableFrom(component.getType());
        return ofItself || (leavesOut(component.getDeclaringRecord()) && empty);
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean leavesOut(AnnotatedElement element) {
        JsonInclude inclusion = element.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() != JsonInclude.Include.ALWAYS;
    }

    private static String member(RecordComponent component) {
        JsonProperty other = component.getAccessor().getAnnotation(JsonProperty.class);
        return other == null ? component.getName() : other.value();
    }

    private static String name(Class<?> type) {
        org.eclipse.microprofile.openapi.annotations.media.Schema given =
                type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return given == null || given.name().isEmpty() ? type.getSimpleName() : given.name();
    }
}
