package org.bellgrid.domain.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page's images, as people look at it. */
@Entity
@IdClass(DocumentPage.Key.class)
@Table(name = "document_pages")
public class DocumentPage {
    @Id
    @Column(name = "document_id")
    private UUID documentId;

    @Id
    private int number;

    @Column(name = "district_id")
    private UUID districtId;

    @Column(name = "width_px")
    private int widthPx;

    @Column(name = "height_px")
    private int heightPx;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "preview_hash")
    private @Nullable String previewHash;

    protected DocumentPage() {}

    /**
     * A page of a document.
     *
     * @param number from 1
     * @param widthPx of the larger image
     * @param image the PNG's place in the {@link Blobs}
     * @param preview the place of a JPEG that is smaller; {@code null} when there is none
     */
    public DocumentPage(
            Document document,
            int number,
            int widthPx,
            int heightPx,
            ContentHash image,
            @Nullable ContentHash preview) {
        this.documentId = document.id().value();
        this.districtId = document.district().value();
        this.number = number;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.contentHash = image.hex();
        this.previewHash = preview == null ? null : preview.hex();
    }

    public int number() {
        return number;
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }

    public ContentHash image() {
        return new ContentHash(contentHash);
    }

    /** Smaller, and in JPEG; empty where the page was prepared before there were any. */
    public Optional<ContentHash> preview() {
        return Optional.ofNullable(previewHash).map(ContentHash::new);
    }

    /** All bytes that the page refers to. */
    public List<ContentHash> bytes() {
        return Stream.concat(Stream.of(image()), preview().stream()).toList();
    }

    /** The primary key; Jakarta Persistence wants a class with a constructor that takes nothing. */
    public static class Key implements Serializable {
        private @Nullable UUID documentId;
        private int number;

        public Key() {}

        Key(DocumentId document, int number) {
            this.documentId = document.value();
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(documentId, key.documentId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(documentId, number);
        }
    }
}
