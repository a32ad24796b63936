package org.bellgrid.hitl.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.bellgrid.domain.event.JobEvent;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/** The texts that go over a connection: JSON objects with a {@code type}. */
final class Message {
    private Message() {}

    /**
     * What a client says.
     *
     * @param type {@code authenticate}, {@code subscribe:job}, {@code unsubscribe:job} or {@code resume}
     */
    record FromClient(
            @Nullable String type,
            @Nullable String token,
            @Nullable String jobId,
            @Nullable String lastEventId) {
        /** Empty when it is no JSON object with these fields. */
        static Optional<FromClient> parse(String text) {
            try {
                return Optional.ofNullable(Mappers.JSON.readValue(text, FromClient.class));
            } catch (JsonProcessingException e) {
                return Optional.empty();
            }
        }

        /** Empty when none is named. */
        Optional<JobId> job() {
            try {
                return Optional.ofNullable(jobId).map(UUID::fromString).map(JobId::new);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        /** Empty when none is named. */
        Optional<Long> eventId() {
            try {
                return Optional.ofNullable(lastEventId).map(Long::valueOf);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /** The connection may be used. */
    static String ready(long newestEvent) {
        ObjectNode message = ofType("ready");
        message.put("lastEventId", Long.toString(newestEvent));
        return text(message);
    }

    /**
     * A message was not understood, or cannot be followed.
     *
     * @param code one of the contract's
     */
    static String error(String code, String message, @Nullable String jobId) {
        ObjectNode error = ofType("error");
        error.put("code", code).put("message", message).put("jobId", jobId);
        return text(error);
    }

    static String of(JobEvent event) {
        ObjectNode message = ofType(event.type());
        message.put("id", Long.toString(event.id()));
        message.setAll((ObjectNode) event.data());
        return text(message);
    }

    private static ObjectNode ofType(String type) {
        return Mappers.JSON.createObjectNode().put("type", type);
    }

    private static String text(JsonNode message) {
        try {
            return Mappers.JSON.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
