package org.bellgrid.extraction.ocr.neural;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** A network that turns a picture into a tensor of numbers, run on one thread. */
final class Network implements AutoCloseable {
    /** Larger inputs, such as a page or a very long line, give their memory back, since most are far smaller. */
    private static final int LARGE_PX = 48 * 800;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final String input;

    Network(Path model) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setMemoryPatternOptimization(false); // it keeps a plan for every size of picture
            session = environment.createSession(model.toString(), options);
            input = session.getInputNames().iterator().next();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load " + model, e);
        }
    }

    /**
     * @param planes blue, green, red, as {@link #planes} makes them
     * @param use takes the output; its buffer is gone afterwards
     */
    <T> T run(FloatBuffer planes, int height, int width, Function<Output, T> use) {
        long[] shape = {1, 3, height, width};
        try (OrtSession.RunOptions options = new OrtSession.RunOptions();
                OnnxTensor tensor = OnnxTensor.createTensor(environment, planes, shape)) {
            if (height * width > LARGE_PX) {
                options.addRunConfigEntry("memory.enable_memory_arena_shrinkage", "cpu:0");
            }
            return run(tensor, options, use);
        } catch (OrtException e) {
            throw new IllegalStateException("the network failed on %d x %d pixels".formatted(width, height), e);
        }
    }

    private <T> T run(OnnxTensor tensor, OrtSession.RunOptions options, Function<Output, T> use) throws OrtException {
        try (OrtSession.Result result = session.run(Map.of(input, tensor), options)) {
            OnnxTensor first = (OnnxTensor) result.get(0);
            return use.apply(new Output(first.getFloatBuffer(), first.getInfo().getShape()));
        }
    }

    /** Lays a picture (8 bits, blue-green-red) out plane by plane, each value scaled to (value / 255 - mean) / deviation. */
    static FloatBuffer planes(Mat picture, Scalar mean, Scalar deviation) {
        int pixels = picture.rows() * picture.cols();
        byte[] bytes = new byte[pixels * 3];
        picture.get(0, 0, bytes);
        float[] planes = new float[pixels * 3];
        for (int channel = 0; channel < 3; channel++) {
            float scale = (float) (1 / (255 * deviation.val[channel]));
            float offset = (float) (-mean.val[channel] / deviation.val[channel]);
            for (int i = 0; i < pixels; i++) {
                planes[channel * pixels + i] = (bytes[i * 3 + channel] & 0xff) * scale + offset;
            }
        }
        return FloatBuffer.wrap(planes);
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A tensor and its dimensions. */
    record Output(FloatBuffer values, long[] shape) {}
}
