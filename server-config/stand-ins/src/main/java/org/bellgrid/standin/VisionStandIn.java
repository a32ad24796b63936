package org.bellgrid.standin;

import com.google.cloud.vision.v1.AnnotateImageRequest;
import com.google.cloud.vision.v1.BatchAnnotateImagesRequest;
import com.google.cloud.vision.v1.BatchAnnotateImagesResponse;
import com.google.cloud.vision.v1.ImageAnnotatorGrpc.ImageAnnotatorImplBase;
import com.google.cloud.vision.v1.TextAnnotation;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Google Cloud Vision, as far as it reads documents, without TLS. */
public final class VisionStandIn implements AutoCloseable {
    private static final Metadata.Key<String> KEY = Metadata.Key.of("x-goog-api-key", Metadata.ASCII_STRING_MARSHALLER);
    private static final int MOST_REQUEST_BYTES = 64 * 1024 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Script<VisionBehaviour> script;
    private final Recent<BatchAnnotateImagesRequest> requests = new Recent<>();
    private final Recent<String> keys = new Recent<>();
    private volatile BatchAnnotateImagesRequest newest = BatchAnnotateImagesRequest.getDefaultInstance();
    private final Server server;

    /** @param reading what it reads on a picture unless told otherwise */
    public VisionStandIn(Function<AnnotateImageRequest, TextAnnotation> reading) throws IOException {
        script = new Script<>(VisionBehaviour.text(reading));
        server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .executor(threads)
                .maxInboundMessageSize(MOST_REQUEST_BYTES)
                .intercept(new KeyCollector())
                .addService(new Annotator())
                .build()
                .start();
    }

    private final class Annotator extends ImageAnnotatorImplBase {
        @Override
        public void batchAnnotateImages(
                BatchAnnotateImagesRequest request, StreamObserver<BatchAnnotateImagesResponse> response) {
            requests.add(request);
            newest = request;
            try {
                script.call().handle(request, response);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final class KeyCollector implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String key = headers.get(KEY);
            keys.add(key == null ? "" : key);
            return next.startCall(call, headers);
        }
    }

    /** Host and port. */
    public String endpoint() {
        return "127.0.0.1:" + port();
    }

    /** Where it listens. */
    public int port() {
        return server.getPort();
    }

    /** What it does with the next calls. */
    public void next(VisionBehaviour... behaviours) {
        script.next(List.of(behaviours));
    }

    /** What it does with all calls that nothing else is said for. */
    public void always(VisionBehaviour behaviour) {
        script.always(behaviour);
    }

    /** How many have come. */
    public int calls() {
        return script.calls();
    }

    /** Of the last 200 requests the oldest that was not asked for yet. */
    public BatchAnnotateImagesRequest takeRequest() {
        return requests.take();
    }

    /** The newest request; an empty one before the first call. */
    public BatchAnnotateImagesRequest newestRequest() {
        return newest;
    }

    /** Of the last 200 API keys the oldest that was not asked for yet; empty when a call came without. */
    public String takeKey() {
        return keys.take();
    }

    @Override
    public void close() {
        server.shutdownNow();
        threads.shutdownNow();
    }
}
