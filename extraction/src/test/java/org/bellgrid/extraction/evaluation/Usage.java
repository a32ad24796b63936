package org.bellgrid.extraction.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a running process has used, as Linux tells it in {@code /proc}. */
public record Usage(Path folder) {
    private static final double TICKS_PER_SECOND = 100;
    private static final double KIBIBYTES_PER_MEBIBYTE = 1024;
    private static final String PEAK = "VmHWM:";
    /** Of the fields after the command's name: user and system time. */
    private static final int USER = 11;

    private static final int SYSTEM = 12;
    /** Written to {@code clear_refs}: the peak begins anew. */
    private static final String RESET_PEAK = "5";

    static Usage of(long pid) {
        return new Usage(Path.of("/proc", Long.toString(pid)));
    }

    /** Since its start, on all cores. */
    public double cpuSeconds() throws IOException {
        String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }

    void resetPeak() throws IOException {
        Files.writeString(folder.resolve("clear_refs"), RESET_PEAK);
    }

    /** Most resident memory since {@link #resetPeak}. */
    double peakMebibytes() throws IOException {
        try (var lines = Files.lines(folder.resolve("status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / KIBIBYTES_PER_MEBIBYTE;
        }
    }
}
