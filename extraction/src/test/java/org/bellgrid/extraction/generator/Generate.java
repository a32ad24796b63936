package org.bellgrid.extraction.generator;

import java.io.IOException;
import java.nio.file.Path;

/** Writes documents into a folder: {@code Generate DIR --seed N --count N}. */
public final class Generate {
    private Generate() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 5 || !args[1].equals("--seed") || !args[3].equals("--count")) {
            System.err.println("usage: Generate DIR --seed N --count N");
            System.exit(2);
        }
        Generator.write(Path.of(args[0]), Long.parseLong(args[2]), Integer.parseInt(args[4]));
    }
}
