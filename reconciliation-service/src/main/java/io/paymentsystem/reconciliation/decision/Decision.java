package io.paymentsystem.reconciliation.decision;

/** What is to be done about a payment, and why. */
public sealed interface Decision {

    /** In a sentence, for a person. */
    String reason();

    /** Both sides agree. */
    record Nothing(String reason) implements Decision {
    }

    /** It may come right by itself, or cannot be known yet: looked at again by a later run. */
    record Wait(String reason) implements Decision {
    }

    /** The money is taken and the seat held: on to the enrolment. */
    record Forward(Kind kind, String reason) implements Decision {
    }

    /** What was done is to be undone, money first. */
    record Compensate(Kind kind, Undoing by, String reason) implements Decision {
    }

    /** Stop: a person has to look. */
    record Alert(Kind kind, String reason) implements Decision {
    }

    /** Which compensation is asked for. */
    enum Undoing { SECOND, FINAL }
}
