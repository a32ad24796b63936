package org.bellgrid.embedded;

/** Why Bellgrid cannot start: one line for the person at the keyboard, which says what to do about it. */
public final class StartProblem extends RuntimeException {

    /** @param whatToDo a whole sentence, without a stack trace's help */
    public StartProblem(String whatToDo) {
        super(whatToDo);
    }

    /** @param whatToDo a whole sentence, without a stack trace's help */
    public StartProblem(String whatToDo, Throwable cause) {
        super(whatToDo, cause);
    }
}
