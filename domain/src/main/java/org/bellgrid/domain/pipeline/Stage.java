package org.bellgrid.domain.pipeline;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import java.util.Optional;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.persistence.LowerCaseEnum;

/** A station on the way of a job. Every stage that is there has a queue and a listener of its own, but {@link #REVIEW} and {@link #DONE}, where nothing is woken. */
public enum Stage {
    /** What is it, and is it safe? */
    CLASSIFICATION(9, JobStatus.CLASSIFYING, 10),
    /** Page images for people, limits checked. */
    PREPROCESSING(8, JobStatus.PREPROCESSING, 25),
    /** Reading with what is free and local: text layer, Tesseract, neural OCR. */
    OCR(7, JobStatus.OCR, 40),
    /** Reading with Google Cloud Vision. */
    OCR_CLOUD(6, JobStatus.OCR, 60),
    /** Reading with a large language model. */
    LLM(5, JobStatus.LLM_PROCESSING, 70),
    /** Is it sound enough to publish? */
    VALIDATION(6, JobStatus.VALIDATING, 85),
    /** A person decides; the job waits. */
    REVIEW(0, JobStatus.HITL_PENDING, 90),
    /** Those who wait for it are told. */
    NOTIFICATION(3, JobStatus.COMPLETED, 100),
    /** Nothing is left to do. */
    DONE(0, JobStatus.COMPLETED, 100);

    private final int messagePriority;
    private final JobStatus status;
    private final int progress;

    Stage(int messagePriority, JobStatus status, int progress) {
        this.messagePriority = messagePriority;
        this.status = status;
        this.progress = progress;
    }

    /** The JMS priority of an urgent document's wake-up, 0..9; a less urgent one's is lower. */
    public int messagePriority() {
        return messagePriority;
    }

    /** The name of the queue whose messages wake jobs here. */
    public String queue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a client sees while a job is here. */
    public JobStatus status() {
        return status;
    }

    /** How much of the way lies behind a job that is here, 0..100. */
    public int progress() {
        return progress;
    }

    /** Who reads here, if anybody does; at {@link #OCR} that may also be the file's own text layer. */
    public Optional<ReaderTier> reader() {
        return switch (this) {
            case OCR -> Optional.of(ReaderTier.LOCAL_OCR);
            case OCR_CLOUD -> Optional.of(ReaderTier.CLOUD_OCR);
            case LLM -> Optional.of(ReaderTier.LLM);
            case CLASSIFICATION, PREPROCESSING, VALIDATION, REVIEW, NOTIFICATION, DONE -> Optional.empty();
        };
    }

    /** Whether a wake-up call moves a job on from here. */
    public boolean isWoken() {
        return this != REVIEW && this != DONE;
    }

    /** How it stands in a column. */
    @Converter
    public static class Column extends LowerCaseEnum<Stage> implements AttributeConverter<Stage, String> {
        public Column() {
            super(Stage.class);
        }
    }
}
