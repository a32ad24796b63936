package org.bellgrid.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bellgrid.embedded.Settings;

/**
 * Looks again and again at what the server and its readers have open, as the kernel tells it in {@code /proc}: whom they
 * have called, and which files they write. What comes and goes between two looks it does not see.
 */
final class ProcessWatch implements AutoCloseable {
    private static final long PAUSE_MILLIS = 10;
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final Pattern WRITABLE = Pattern.compile("flags:\\s+\\d*[12]\\s");
    private static final List<String> TABLES = List.of("tcp", "tcp6", "udp", "udp6");

    private final RunningBellgrid bellgrid;
    private final Set<String> called = new TreeSet<>();
    private final Set<Path> written = new TreeSet<>();
    private final Thread thread = new Thread(this::watch, "watch");
    private volatile boolean ended;

    private ProcessWatch(RunningBellgrid bellgrid) {
        this.bellgrid = bellgrid;
    }

    static ProcessWatch of(RunningBellgrid bellgrid) {
        ProcessWatch watch = new ProcessWatch(bellgrid);
        watch.thread.start();
        return watch;
    }

    /** Whether it has seen anything at all. To be asked at the end, as all that follows. */
    boolean hasSeenSomething() {
        return !called.isEmpty() && !written.isEmpty();
    }

    /** Whom they have called but for database, broker, server and where spans are sent, as the kernel writes it: in hexadecimal digits. */
    List<String> strangers() {
        TestSurroundings surroundings = TestSurroundings.get();
        Settings settings = surroundings.settings();
        List<Integer> own = List.of(
                settings.database().port(),
                settings.broker().port(),
                settings.httpPort(),
                surroundings.traces().port());
        return called.stream()
                .filter(address -> own.stream().noneMatch(port -> address.endsWith(hex(port))))
                .toList();
    }

    /** What they have written outside their folders; what has no name any more, such as memory of libffi, is no file. */
    List<Path> strays() {
        Settings settings = TestSurroundings.get().settings();
        List<Path> own = List.of(settings.data(), bellgrid.folder(), bellgrid.temporary(), Path.of("/dev"));
        return written.stream()
                .filter(file -> !file.toString().endsWith(" (deleted)"))
                .filter(file -> own.stream().noneMatch(file::startsWith))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        ended = true;
        thread.join();
    }

    private void watch() {
        while (!ended) {
            Set<String> sockets = new HashSet<>();
            bellgrid.processes().forEach(process -> look(process.pid(), sockets));
            TABLES.forEach(table -> connections(table, sockets));
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(long process, Set<String> sockets) {
        Path folder = Path.of("/proc", Long.toString(process));
        try (DirectoryStream<Path> open = Files.newDirectoryStream(folder.resolve("fd"))) {
            for (Path each : open) {
                Path target = Files.readSymbolicLink(each);
                Matcher socket = SOCKET.matcher(target.toString());
                Path flags = folder.resolve("fdinfo").resolve(each.getFileName());
                if (socket.matches()) {
                    sockets.add(socket.group(1));
                } else if (target.isAbsolute()
                        && WRITABLE.matcher(Files.readString(flags)).find()) {
                    written.add(target);
                }
            }
        } catch (IOException e) {
            // It has ended, or closed what was just listed.
        }
    }

    private void connections(String table, Set<String> sockets) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/net", table))) {
                String[] columns = line.strip().split("\\s+", -1);
                boolean isOurs = sockets.contains(columns[9]);
                boolean isConnected = !columns[2].endsWith(":0000");
                if (isOurs
                        && isConnected
                        && !columns[1].endsWith(hex(bellgrid.base().getPort()))) {
                    called.add(columns[2]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(int port) {
        return ":%04X".formatted(port);
    }
}
