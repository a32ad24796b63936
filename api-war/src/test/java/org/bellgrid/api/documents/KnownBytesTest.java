package org.bellgrid.api.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bellgrid.domain.cache.CacheLifetime;
import org.bellgrid.domain.cache.CachedResult;
import org.bellgrid.domain.cache.ResultCache;
import org.bellgrid.domain.document.ContentHash;
import org.bellgrid.domain.draft.Draft;
import org.bellgrid.domain.draft.ReaderTier;
import org.bellgrid.domain.reading.DocumentKind;
import org.bellgrid.domain.reading.EngineVersion;
import org.bellgrid.domain.tenancy.DistrictId;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownBytesTest {
    private static final DistrictId DISTRICT = DistrictId.random();
    private static final ContentHash BYTES = ContentHash.of(new byte[] {1});
    private static final CachedResult RESULT =
            new CachedResult(new Draft(List.of()), ReaderTier.TEXT_LAYER, DocumentKind.CSV, 1, List.of());

    private final List<String> counted = new ArrayList<>();
    private final List<Boolean> uses = new ArrayList<>();

    @Test
    void what_is_known_is_used_once() {
        String done = known(Optional.of(RESULT)).use(DISTRICT, BYTES, null, this::succeed);

        assertThat(done).isEqualTo("done");
        assertThat(uses).containsExactly(true);
        assertThat(counted).containsExactly("hit");
    }

    @Test
    void what_cannot_be_taken_over_is_passed_over() {
        known(Optional.of(RESULT)).use(DISTRICT, BYTES, null, result -> {
            uses.add(result.isPresent());
            if (result.isPresent()) {
                throw new UnusableResult(new IllegalStateException("a row that makes no sense"));
            }
            return "done";
        });

        assertThat(uses).containsExactly(true, false);
        assertThat(counted).containsExactly("fault");
    }

    @Test
    void a_commit_that_may_have_succeeded_is_not_done_again() {
        KnownBytes known = known(Optional.of(RESULT));

        assertThatThrownBy(() -> known.use(DISTRICT, BYTES, null, result -> {
                    uses.add(result.isPresent());
                    throw new IllegalStateException("connection lost at the commit");
                }))
                .hasMessage("connection lost at the commit");

        assertThat(uses).containsExactly(true);
    }

    private String succeed(Optional<CachedResult> result) {
        uses.add(result.isPresent());
        return "done";
    }

    private KnownBytes known(Optional<CachedResult> result) {
        ResultCache unused = new ResultCache(
                unused(EntityManager.class), new EngineVersion("engine"), new CacheLifetime(Duration.ZERO));
        KnownBytes.Transactions transactions = new KnownBytes.Transactions(unused) {
            @Override
            public Optional<CachedResult> find(DistrictId district, ContentHash bytes, @Nullable String language) {
                return result;
            }
        };
        CacheLookups lookups = new CacheLookups(unused(MetricRegistry.class)) {
            @Override
            void hit() {
                counted.add("hit");
            }

            @Override
            void miss() {
                counted.add("miss");
            }

            @Override
            void fault() {
                counted.add("fault");
            }
        };
        return new KnownBytes(transactions, lookups);
    }

    /** Stands where nothing is asked. */
    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
