package org.bellgrid.domain.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.document.Document;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.pipeline.JobId;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.EngineVersion;
import org.bellgrid.domain.tenancy.DistrictId;
import org.bellgrid.domain.wire.Mappers;
import org.jspecify.annotations.Nullable;

/**
 * What each district has had read, by the bytes, the language that was said of them and the engine. Looking up and keeping
 * want a transaction of their own, in which they wait for locks only briefly: nobody shall fail or stand still for a cache.
 */
@Dependent
public class ResultCache {
    private static final String PATIENCE = "SELECT set_config('lock_timeout', '200ms', true)";

    private static final String FIND = """
            SELECT CAST(draft AS text), processing_tier, kind, page_count, CAST(pages AS text)
              FROM result_cache
             WHERE district_id = ?1 AND content_hash = ?2 AND language = ?3 AND engine_version = ?4
               AND created_at > now() - ?5 * interval '1 second'
            """;

    /** The document is held, so that whoever deletes it deletes what is kept here, too. */
    private static final String KEEP = """
            INSERT INTO result_cache (district_id, content_hash, language, engine_version, draft, processing_tier,
                                      confidence, kind, page_count, pages)
            SELECT d.district_id, d.content_hash, coalesce(d.language, ''), ?1, j.draft, j.processing_tier, j.confidence,
                   d.kind, d.page_count,
                   (SELECT coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'widthPx', p.width_px,
                                                                 'heightPx', p.height_px, 'image', p.content_hash,
                                                                 'preview', p.preview_hash)
                                              ORDER BY p.number), '[]')
                      FROM document_pages p WHERE p.document_id = d.id)
              FROM processing_jobs j JOIN documents d ON d.id = j.document_id
             WHERE j.id = ?2
               FOR KEY SHARE OF d
            ON CONFLICT (district_id, content_hash, language, engine_version) DO UPDATE
               SET draft = excluded.draft, processing_tier = excluded.processing_tier, confidence = excluded.confidence,
                   kind = excluded.kind, page_count = excluded.page_count, pages = excluded.pages,
                   created_at = excluded.created_at
            """;

    private static final String FORGET_UNUSED = """
            DELETE FROM result_cache
             WHERE district_id = ?1 AND content_hash = ?2
               AND NOT EXISTS (SELECT FROM documents WHERE district_id = ?1 AND content_hash = ?2)
            """;

    private static final String FORGET_OLD = """
            DELETE FROM result_cache
             WHERE ctid = ANY (ARRAY(SELECT ctid FROM result_cache
                                      WHERE created_at <= now() - ?1 * interval '1 second'
                                      ORDER BY created_at LIMIT ?2))
            """;

    private static final TypeReference<List<CachedPage>> PAGES = new TypeReference<>() {};

    private final EntityManager entityManager;
    private final EngineVersion engine;
    private final CacheLifetime lifetime;

    @Inject
    public ResultCache(EntityManager entityManager, EngineVersion engine, CacheLifetime lifetime) {
        this.entityManager = entityManager;
        this.engine = engine;
        this.lifetime = lifetime;
    }

    /**
     * What the present engine would find out about some bytes, if a district has had them read.
     *
     * @param language what the uploader says; {@code null} for nothing
     */
    public Optional<CachedResult> find(DistrictId district, ContentHash bytes, @Nullable String language) {
        bePatient();
        List<?> rows = entityManager
                .createNativeQuery(FIND)
                .setParameter(1, district.value())
                .setParameter(2, bytes.hex())
                .setParameter(3, Objects.requireNonNullElse(language, ""))
                .setParameter(4, engine.value())
                .setParameter(5, lifetime.value().toSeconds())
                .getResultList();
        return rows.stream().findFirst().map(row -> result((Object[]) row));
    }

    private static CachedResult result(Object[] row) {
        try {
            return new CachedResult(
                    Mappers.JSON.readValue((String) row[0], Draft.class),
                    constant(ReaderTier.class, row[1]),
                    constant(DocumentKind.class, row[2]),
                    ((Number) row[3]).intValue(),
                    Mappers.JSON.readValue((String) row[4], PAGES));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object label) {
        return Enum.valueOf(type, ((String) label).toUpperCase(Locale.ROOT));
    }

    /** Keeps a job's draft as it stands in the database, instead of what has been kept of the same bytes before. */
    public void keep(JobId job) {
        bePatient();
        entityManager
                .createNativeQuery(KEEP)
                .setParameter(1, engine.value())
                .setParameter(2, job.value())
                .executeUpdate();
    }

    /** Forgets what was read of a deleted document, unless the district has another of the same bytes. */
    public void forgetUnused(Document deleted) {
        entityManager
                .createNativeQuery(FORGET_UNUSED)
                .setParameter(1, deleted.district().value())
                .setParameter(2, deleted.contentHash().hex())
                .executeUpdate();
    }

    /**
     * Deletes what is too old to be used, whosever it is.
     *
     * @param limit how many at most
     */
    public void forgetOld(int limit) {
        entityManager
                .createNativeQuery(FORGET_OLD)
                .setParameter(1, lifetime.value().toSeconds())
                .setParameter(2, limit)
                .executeUpdate();
    }

    private void bePatient() {
        entityManager.createNativeQuery(PATIENCE).getSingleResult();
    }
}
