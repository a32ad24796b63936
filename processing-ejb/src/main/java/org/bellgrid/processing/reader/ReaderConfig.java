package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the reader pool that an installation may change. */
@Dependent
@ConfigProperties(prefix = "bellgrid.reader")
class ReaderConfig {
    /** The folder that the build has laid out: {@code lib} with the class path, {@code natives} with libraries. */
    @ConfigProperty(name = "home")
    String home;

    /** How many processes; one per core when not given. */
    @ConfigProperty(name = "processes")
    Optional<Integer> processes;

    @ConfigProperty(name = "main-class", defaultValue = "org.bellgrid.extraction.process.ReaderMain")
    String mainClass;

    /** The Java heap of a process. What is native comes on top. */
    @ConfigProperty(name = "heap-mebibytes", defaultValue = "1024")
    int heapMebibytes;

    /** A process whose resident memory goes beyond this is killed. */
    @ConfigProperty(name = "memory-mebibytes", defaultValue = "2560")
    int memoryMebibytes;

    /** A process that has answered this often is replaced by a fresh one. */
    @ConfigProperty(name = "recycle-after", defaultValue = "500")
    int recycleAfter;

    @ConfigProperty(name = "deadline-seconds.classify", defaultValue = "15")
    int classifySeconds;

    @ConfigProperty(name = "deadline-seconds.prepare", defaultValue = "30")
    int prepareSeconds;

    @ConfigProperty(name = "deadline-seconds.read", defaultValue = "60")
    int readSeconds;
}
