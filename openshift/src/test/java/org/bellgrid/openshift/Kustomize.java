package org.bellgrid.openshift;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Renders folders of manifests as {@code kubectl apply -k} would send them. */
final class Kustomize {
    /** What an installation is made of, each as a whole. */
    static final List<String> INSTALLATIONS =
            List.of("overlays/dev", "overlays/prod", "options/open-liberty-operator", "src/test/overlays/options");

    private static final Map<String, String> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** A fresh copy of what the folder becomes; which one may change. */
    static Manifests render(String folder) {
        return new Manifests(Repository.documents(RENDERED.computeIfAbsent(folder, Kustomize::run)));
    }

    private static String run(String folder) {
        Path path = Repository.OPENSHIFT.resolve(folder);
        try {
            // What it says of fields that newer versions would rather have otherwise does not matter.
            Process kubectl = new ProcessBuilder("kubectl", "kustomize", path.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (kubectl.waitFor() != 0) {
                throw new IllegalStateException("kubectl does not render " + path + ": try kubectl kustomize " + path);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
