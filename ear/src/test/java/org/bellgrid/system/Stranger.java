package org.bellgrid.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whoever a cluster lets a container be: an id that nobody has heard of, in the group 0, without privileges. Only root can become
 * somebody else; others run as themselves, with files that nobody may write.
 */
final class Stranger {
    private static final int ID = 1_000_680_000;
    private static final List<String> BECOME =
            List.of("setpriv", "--reuid=" + ID, "--regid=0", "--clear-groups", "--no-new-privs");

    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** The command that runs another as this one. */
    List<String> running(List<String> command) {
        List<String> whole = new ArrayList<>(root ? BECOME : List.of());
        whole.addAll(command);
        return whole;
    }

    /** Lets this one read all that is in a folder, and write nothing. */
    void mayRead(Path folder) throws IOException, InterruptedException {
        run(List.of("chmod", "-R", "a+rX,a-w", folder.toString()));
    }

    /** Lets this one pass through a folder, and see nothing of it. */
    void mayPass(Path folder) throws IOException, InterruptedException {
        run(List.of("chmod", "a+x", folder.toString()));
    }

    /** Lets a folder that this one could read be deleted. */
    void leave(Path folder) throws IOException, InterruptedException {
        run(List.of("chmod", "-R", "u+w", folder.toString()));
    }

    /** Gives this one a folder. */
    void mayWrite(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        run(List.of("chmod", "u+rwx", folder.toString()));
        if (root) {
            run(List.of("chown", ID + ":0", folder.toString()));
        }
    }

    /** What this one could write in a folder. */
    List<String> writable(Path folder) throws IOException, InterruptedException {
        return run(running(List.of("find", folder.toString(), "-writable", "-not", "-type", "l")))
                .lines()
                .toList();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + output);
        }
        return output;
    }
}
