package org.bellgrid.processing.reader;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Figures of the reader pool that an installation may change. */
@Dependent
class ReaderConfig {
    /** The folder that the build has laid out: {@code lib} with jars, {@code natives} with libraries and their classes. */
    @Inject
    @ConfigProperty(name = "bellgrid.reader.home")
    String home;

    /** How many processes. The server's configuration has a default, and as many listeners that read. */
    @Inject
    @ConfigProperty(name = "bellgrid.readers")
    Optional<Integer> processes;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.main-class", defaultValue = "org.bellgrid.extraction.process.ReaderMain")
    String mainClass;

    /** A folder of Tesseract's models, such as an installed Tesseract's, that go before those of the build. */
    @Inject
    @ConfigProperty(name = "bellgrid.reader.tessdata")
    Optional<String> tessdata;

    /** The Java heap of a process. What is native comes on top. */
    @Inject
    @ConfigProperty(name = "bellgrid.reader.heap-mebibytes", defaultValue = "1024")
    int heapMebibytes;

    /** A process whose resident memory goes beyond this is killed. */
    @Inject
    @ConfigProperty(name = "bellgrid.reader.memory-mebibytes", defaultValue = "2560")
    int memoryMebibytes;

    /** A process that has answered this often is replaced by a fresh one. */
    @Inject
    @ConfigProperty(name = "bellgrid.reader.recycle-after", defaultValue = "200")
    int recycleAfter;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.deadline-seconds.start", defaultValue = "90")
    int startSeconds;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.deadline-seconds.classify", defaultValue = "15")
    int classifySeconds;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.deadline-seconds.prepare", defaultValue = "30")
    int prepareSeconds;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.deadline-seconds.read", defaultValue = "60")
    int readSeconds;

    @Inject
    @ConfigProperty(name = "bellgrid.reader.deadline-seconds.part", defaultValue = "10")
    int partSeconds;
}
