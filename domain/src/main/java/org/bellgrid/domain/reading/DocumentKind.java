package org.bellgrid.domain.reading;

/** The formats that can be read, told apart by content, never by name. */
public enum DocumentKind {
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    WEBP("image/webp"),
    BMP("image/bmp"),
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv"),
    HTML("text/html");

    private final String mediaType;

    DocumentKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether every page is a picture, so that nothing can be read without optical character recognition. */
    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
