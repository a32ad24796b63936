package org.bellgrid.domain.review;

/**
 * A share that was found by counting, with the margin in which the true one lies in 19 of 20 cases (E. B. Wilson, 1927).
 *
 * @param of what was counted
 * @param right those that were right
 */
public record Proportion(long right, long of) {
    private static final double Z = 1.959964;

    public Proportion {
        if (right < 0 || right > of) {
            throw new IllegalArgumentException("%s of %s is no share".formatted(right, of));
        }
    }

    /** 0..1; 0 where nothing was counted. */
    public double share() {
        return of == 0 ? 0 : (double) right / of;
    }

    /** The margin's lower end, 0..1. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The margin's upper end, 0..1. */
    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double spread = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(spread) / (1 + Z * Z / of);
    }
}
