package io.paymentsystem.contract;

/** What became of a correction of a course's seats. */
public enum CorrectionResult {

    /** The course counts as many seats as payments hold. */
    CORRECTED,

    /** It could not be: there is no such course, or more payments hold a seat than it has. Nothing has changed. */
    REFUSED
}
