package io.paymentsystem.reconciliation.run;

/** What a step adds to the figures of its run. */
record Progress(int payments, int transactions, int courses, int found, int repairs) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0);

    static Progress ofPayments(int payments, int found, int repairs) {
        return new Progress(payments, 0, 0, found, repairs);
    }

    static Progress ofTransactions(int transactions, int found) {
        return new Progress(0, transactions, 0, found, 0);
    }

    static Progress ofCourses(int courses, int found) {
        return new Progress(0, 0, courses, found, 0);
    }

    Progress plus(Progress other) {
        return new Progress(payments + other.payments, transactions + other.transactions, courses + other.courses,
                found + other.found, repairs + other.repairs);
    }
}
