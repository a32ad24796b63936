package org.bellgrid.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes the key that signs tokens, with the JDK's own {@code keytool}, at first start. */
public final class KeyStores {
    private static final String TOKEN_KEYS = "jwt.p12";
    private static final String ALIAS = "bellgrid";

    private KeyStores() {}

    /**
     * Puts {@code jwt.p12} into the folder if it is not there.
     *
     * @param password of the store and of its key
     */
    public static void prepare(Path folder, String password) {
        Path store = folder.resolve(TOKEN_KEYS);
        if (Files.exists(store)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            keytool(store, password);
        } catch (IOException e) {
            throw new StartProblem("Cannot make the token key %s: %s".formatted(store, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while making the token key.", e);
        }
    }

    /** The password goes through the environment: command lines are there for everybody to see. */
    private static void keytool(Path store, String password) throws IOException, InterruptedException {
        ProcessBuilder keytool = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "RSA",
                "-keysize",
                "3072",
                "-validity",
                "3650",
                "-dname",
                "CN=bellgrid",
                "-storetype",
                "PKCS12",
                "-storepass:env",
                "STORE_PASSWORD",
                "-keystore",
                store.toString()));
        keytool.environment().put("STORE_PASSWORD", password);
        Process process = keytool.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StartProblem("keytool does not make %s: %s".formatted(store, output.strip()));
        }
    }
}
