package org.bellgrid.domain.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobDirectoryTest {
    private static final byte[] CONTENT = "Monday 9:00 Maths".getBytes(UTF_8);

    @TempDir
    Path directory;

    private Blobs blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new BlobDirectory(directory);
    }

    @Test
    void what_was_put_is_read_by_its_hash() throws IOException {
        Blobs.Blob blob = blobs.put(new ByteArrayInputStream(CONTENT), 100);

        assertThat(blob).isEqualTo(new Blobs.Blob(ContentHash.of(CONTENT), CONTENT.length));
        assertThat(new BlobDirectory(directory).read(blob.hash())).isEqualTo(CONTENT);
        assertThat(blobs.open(blob.hash())).hasBinaryContent(CONTENT);
    }

    @Test
    void what_was_deleted_is_no_longer_there() throws IOException {
        Blobs.Blob blob = blobs.put(new ByteArrayInputStream(CONTENT), 100);
        assertThat(blobs.has(blob.hash())).isTrue();

        blobs.delete(blob.hash());
        blobs.delete(blob.hash());

        assertThat(blobs.has(blob.hash())).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void the_same_content_is_kept_once() throws IOException {
        blobs.put(new ByteArrayInputStream(CONTENT), 100);
        blobs.put(new ByteArrayInputStream(CONTENT), 100);

        assertThat(files()).hasSize(1);
    }

    @Test
    void too_much_is_refused_and_leaves_nothing() throws IOException {
        assertThatThrownBy(() -> blobs.put(new ByteArrayInputStream(CONTENT), CONTENT.length - 1))
                .isInstanceOf(Blobs.TooLarge.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        InputStream reset = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return read();
            }
        };
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(CONTENT), reset);

        assertThatThrownBy(() -> blobs.put(broken, 100)).hasMessage("connection reset");

        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(directory)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
