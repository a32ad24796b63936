package org.bellgrid.standin;

import com.google.cloud.vision.v1.AnnotateImageRequest;
import com.google.cloud.vision.v1.AnnotateImageResponse;
import com.google.cloud.vision.v1.BatchAnnotateImagesRequest;
import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import com.google.cloud.vision.v1.TextAnnotation;
import com.google.protobuf.Any;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.function.Function;

/** What a stand-in for Vision does with a call. */
@FunctionalInterface
public interface VisionBehaviour {
    void handle(BatchAnnotateImagesRequest request, StreamObserver<BatchAnnotateImagesResponse> response)
            throws InterruptedException;

    /** Answers each picture with a text. */
    static VisionBehaviour text(Function<AnnotateImageRequest, TextAnnotation> reading) {
        return (request, response) -> {
            BatchAnnotateImagesResponse.Builder answer = BatchAnnotateImagesResponse.newBuilder();
            for (AnnotateImageRequest picture : request.getRequestsList()) {
                answer.addResponses(AnnotateImageResponse.newBuilder().setFullTextAnnotation(reading.apply(picture)));
            }
            say(answer.build(), response);
        };
    }

    /** Answers anything with the same. */
    static VisionBehaviour message(BatchAnnotateImagesResponse answer) {
        return (request, response) -> say(answer, response);
    }

    /** Ends the call with a status. */
    static VisionBehaviour status(io.grpc.Status.Code code) {
        return (request, response) ->
                response.onError(code.toStatus().withDescription("as scripted").asRuntimeException());
    }

    /** Has too many calls, and says when it will take one. */
    static VisionBehaviour throttled(Duration retryAfter) {
        RetryInfo info = RetryInfo.newBuilder()
                .setRetryDelay(com.google.protobuf.Duration.newBuilder().setSeconds(retryAfter.toSeconds()))
                .build();
        Status status = Status.newBuilder()
                .setCode(io.grpc.Status.Code.RESOURCE_EXHAUSTED.value())
                .addDetails(Any.pack(info))
                .build();
        return (request, response) -> response.onError(StatusProto.toStatusRuntimeException(status));
    }

    /** Waits before it goes on. */
    default VisionBehaviour after(Duration wait) {
        return (request, response) -> {
            Thread.sleep(wait.toMillis());
            handle(request, response);
        };
    }

    private static void say(BatchAnnotateImagesResponse answer, StreamObserver<BatchAnnotateImagesResponse> response) {
        response.onNext(answer);
        response.onCompleted();
    }
}
