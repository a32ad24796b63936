package org.bellgrid.domain.tenancy;

import java.util.UUID;
import java.util.function.Supplier;
import org.bellgrid.domain.account.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the database shows to this thread's transactions, and who makes the changes: nobody's and nobody, until
 * somebody has said so. {@link DistrictOfTransaction} tells the database.
 */
public final class Tenancy {
    private static final ThreadLocal<Scope> SCOPE = ThreadLocal.withInitial(() -> Scope.NONE);

    private Tenancy() {}

    /**
     * From now on, until {@link #leave}, this thread works for a user.
     *
     * @param district {@code null} for a user of none
     */
    public static void enter(@Nullable DistrictId district, UserId actor) {
        SCOPE.set(Scope.of(district, actor.value()));
    }

    /** From now on this thread works for nobody. */
    public static void leave() {
        SCOPE.remove();
    }

    /** Works for that district meanwhile, on nobody's behalf. */
    public static <T> T within(DistrictId district, Supplier<T> work) {
        Scope before = scope();
        SCOPE.set(Scope.of(district, null));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    static Scope scope() {
        return SCOPE.get();
    }

    static void restore(Scope scope) {
        SCOPE.set(scope);
    }

    /**
     * What the database is told.
     *
     * @param district a district's id, {@code *} for all, or the empty text for none
     * @param actor a user's id, or the empty text
     */
    record Scope(String district, String actor) {
        static final Scope NONE = new Scope("", "");

        static Scope of(@Nullable DistrictId district, @Nullable UUID actor) {
            return new Scope(district == null ? "" : district.toString(), actor == null ? "" : actor.toString());
        }

        Scope ofAllDistricts() {
            return new Scope("*", actor);
        }
    }
}
