package org.bellgrid.processing.tier.vision;

import com.google.api.core.ApiFuture;
import com.google.api.gax.grpc.GrpcTransportChannel;
import com.google.api.gax.retrying.RetrySettings;
import com.google.api.gax.rpc.FixedTransportChannelProvider;
import com.google.cloud.vision.v1.AnnotateImageRequest;
import com.google.cloud.vision.v1.AnnotateImageResponse;
import com.google.cloud.vision.v1.BatchAnnotateImagesRequest;
import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import com.google.cloud.vision.v1.Feature;
import com.google.cloud.vision.v1.Image;
import com.google.cloud.vision.v1.ImageAnnotatorClient;
import com.google.cloud.vision.v1.ImageAnnotatorSettings;
import com.google.protobuf.ByteString;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.ChannelOption;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.bellgrid.domain.reading.SheetWord;
import org.bellgrid.processing.tier.Answer;
import org.bellgrid.processing.tier.QuietPeriod;
import org.bellgrid.processing.tier.TierFault;
import org.bellgrid.processing.tier.TierFault.Reason;

/** Asks Vision for the words of one picture: one call, however it ends, and never beyond the limits. */
final class VisionClient implements AutoCloseable {
    private static final int MOST_ANSWER_BYTES = 8 * 1024 * 1024;
    /** The part of the whole call that the connection may take: what never went out has cost nothing. */
    private static final int CONNECTING = 3;
    /** How long its threads may take to end. They must not outlive the application. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final ManagedChannel channel;
    private final ImageAnnotatorClient vision;
    private final QuietPeriod quiet;

    /** @throws IOException when the key cannot be read */
    VisionClient(VisionSettings settings, QuietPeriod quiet) throws IOException {
        this.quiet = quiet;
        channel = channel(settings);
        ImageAnnotatorSettings.Builder builder = ImageAnnotatorSettings.newBuilder()
                .setTransportChannelProvider(FixedTransportChannelProvider.create(GrpcTransportChannel.create(channel)))
                .setCredentialsProvider(settings.key().credentials());
        builder.batchAnnotateImagesSettings()
                .setRetryableCodes(Set.of())
                .setRetrySettings(RetrySettings.newBuilder()
                        .setTotalTimeoutDuration(settings.wholeCall())
                        .setInitialRpcTimeoutDuration(settings.wholeCall())
                        .setMaxRpcTimeoutDuration(settings.wholeCall())
                        .setMaxAttempts(1)
                        .build());
        vision = ImageAnnotatorClient.create(builder.build());
    }

    private static ManagedChannel channel(VisionSettings settings) {
        NettyChannelBuilder builder = NettyChannelBuilder.forTarget(settings.endpoint())
                .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.wholeCall().dividedBy(CONNECTING).toMillis())
                .intercept(
                        MetadataUtils.newAttachHeadersInterceptor(settings.key().headers()))
                .maxInboundMessageSize(MOST_ANSWER_BYTES)
                .disableRetry();
        return (settings.plaintext() ? builder.usePlaintext() : builder).build();
    }

    Answer<List<SheetWord>> read(byte[] png) throws TierFault {
        return quiet.call(() -> call(png));
    }

    private Answer<List<SheetWord>> call(byte[] png) throws TierFault {
        if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
            channel.enterIdle(); // so that it tries anew: our circuit breaker says when to, not the channel
        }
        ApiFuture<BatchAnnotateImagesResponse> call =
                vision.batchAnnotateImagesCallable().futureCall(request(png));
        try {
            return new Answer<>(VisionWords.of(only(call.get()).getFullTextAnnotation()), 1);
        } catch (ExecutionException e) {
            throw VisionFaults.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TierFault(Reason.TIMED_OUT, true, "interrupted");
        } finally {
            call.cancel(true);
        }
    }

    private static BatchAnnotateImagesRequest request(byte[] png) {
        return BatchAnnotateImagesRequest.newBuilder()
                .addRequests(AnnotateImageRequest.newBuilder()
                        .setImage(Image.newBuilder().setContent(ByteString.copyFrom(png)))
                        .addFeatures(Feature.newBuilder().setType(Feature.Type.DOCUMENT_TEXT_DETECTION)))
                .build();
    }

    private static AnnotateImageResponse only(BatchAnnotateImagesResponse answer) throws TierFault {
        if (answer.getResponsesCount() != 1) {
            throw new TierFault(Reason.NONSENSE, true, answer.getResponsesCount() + " answers for one picture");
        }
        AnnotateImageResponse response = answer.getResponses(0);
        if (response.hasError()) {
            throw VisionFaults.ofPicture(response.getError().getCode());
        }
        return response;
    }

    /** Breaks off what is under way, and waits a moment until all of it is gone. */
    @Override
    public void close() {
        vision.shutdownNow();
        channel.shutdownNow();
        try {
            vision.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
            channel.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
