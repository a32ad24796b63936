package org.bellgrid.domain.log;

/** A field of log lines, beside their text. Ids and names of ours alone: nothing that a person has typed. */
public enum LogField {
    REQUEST_ID("requestId"),
    JOB_ID("jobId"),
    DOCUMENT_ID("documentId"),
    DISTRICT_ID("districtId"),
    USER_ID("userId"),
    STAGE("stage"),
    /** Milliseconds, of what the line tells the end of. */
    DURATION("duration");

    private final String label;

    LogField(String label) {
        this.label = label;
    }

    /** Its name in the log. */
    public String label() {
        return label;
    }
}
