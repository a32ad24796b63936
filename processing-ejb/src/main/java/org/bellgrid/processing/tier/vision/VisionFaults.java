package org.bellgrid.processing.tier.vision;

import com.google.common.base.Throwables;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.RetryInfo;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.protobuf.ProtoUtils;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.bellgrid.processing.tier.PassingFault;
import org.bellgrid.processing.tier.QuestionRefused;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;
import org.jspecify.annotations.Nullable;

/** What the ends of a gRPC call mean to us. Some are made by our own side of the connection, with the same codes. */
final class VisionFaults {
    private static final Metadata.Key<com.google.rpc.Status> DETAILS = Metadata.Key.of(
            "grpc-status-details-bin", ProtoUtils.metadataMarshaller(com.google.rpc.Status.getDefaultInstance()));

    /** What can be wrong with a picture. All else that is refused is refused to whatever we ask. */
    private static final Set<Status.Code> PICTURES_FAULTS =
            Set.of(Status.Code.INVALID_ARGUMENT, Status.Code.OUT_OF_RANGE);

    private VisionFaults() {}

    /** The fault of a whole call. */
    static TierFault of(Throwable thrown) {
        Status status = Status.fromThrowable(thrown);
        Metadata trailers =
                Optional.ofNullable(Status.trailersFromThrowable(thrown)).orElseGet(Metadata::new);
        return switch (status.getCode()) {
            case UNAVAILABLE -> unavailable(thrown, !trailers.keys().isEmpty());
            case RESOURCE_EXHAUSTED ->
                says(status, "exceeds maximum size")
                        ? new TierFault(Reason.TOO_LARGE, true, "the answer is larger than we take")
                        : new PassingFault(
                                Reason.THROTTLED,
                                retryAfter(trailers),
                                status.getCode().name());
            case CANCELLED, INTERNAL, UNKNOWN ->
                isNonsense(thrown, status)
                        ? new TierFault(Reason.NONSENSE, true, "the answer is not Vision's")
                        : new TierFault(Reason.FAULTY, true, status.getCode().name());
            default -> fault(status.getCode(), reason(status.getCode()) != Reason.REFUSED);
        };
    }

    /**
     * The fault of the only picture of a call that itself went well. Nowhere does it say that such an answer is free of
     * charge, so that it counts as paid.
     *
     * @param code of gRPC
     */
    static TierFault ofPicture(int code) {
        return fault(Status.fromCodeValue(code).getCode(), true);
    }

    private static TierFault fault(Status.Code code, boolean maybePaid) {
        return PICTURES_FAULTS.contains(code)
                ? new QuestionRefused(maybePaid, code.name())
                : new TierFault(reason(code), maybePaid, code.name());
    }

    private static Reason reason(Status.Code code) {
        return switch (code) {
            case DEADLINE_EXCEEDED -> Reason.TIMED_OUT;
            case RESOURCE_EXHAUSTED -> Reason.THROTTLED;
            case INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    FAILED_PRECONDITION,
                    OUT_OF_RANGE,
                    UNIMPLEMENTED,
                    UNAUTHENTICATED -> Reason.REFUSED;
            case OK, CANCELLED, UNKNOWN, ABORTED, INTERNAL, UNAVAILABLE, DATA_LOSS -> Reason.FAULTY;
        };
    }

    /** @param said whether it is the provider's own word, and not the end of a connection */
    private static TierFault unavailable(Throwable thrown, boolean said) {
        if (hasCause(thrown, ConnectException.class)
                || hasCause(thrown, UnknownHostException.class)
                || hasCause(thrown, SSLHandshakeException.class)) {
            return new PassingFault(Reason.UNREACHABLE, "no connection");
        }
        return said
                ? new PassingFault(Reason.FAULTY, "unavailable")
                : new TierFault(Reason.FAULTY, true, "the connection broke");
    }

    private static boolean isNonsense(Throwable thrown, Status status) {
        return hasCause(thrown, InvalidProtocolBufferException.class) || says(status, "HTTP status code");
    }

    private static Duration retryAfter(Metadata trailers) {
        com.google.rpc.@Nullable Status details = trailers.get(DETAILS);
        if (details == null) {
            return Duration.ZERO;
        }
        try {
            for (com.google.protobuf.Any detail : details.getDetailsList()) {
                if (detail.is(RetryInfo.class)) {
                    long seconds =
                            detail.unpack(RetryInfo.class).getRetryDelay().getSeconds();
                    return Duration.ofSeconds(Math.max(0, seconds));
                }
            }
            return Duration.ZERO;
        } catch (InvalidProtocolBufferException e) {
            return Duration.ZERO;
        }
    }

    private static boolean says(Status status, String words) {
        return Optional.ofNullable(status.getDescription())
                .filter(text -> text.contains(words))
                .isPresent();
    }

    private static boolean hasCause(Throwable thrown, Class<? extends Throwable> kind) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(kind::isInstance);
    }
}
