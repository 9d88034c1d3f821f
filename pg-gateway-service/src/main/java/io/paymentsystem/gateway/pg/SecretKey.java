package io.paymentsystem.gateway.pg;

/**
 * The merchant's secret key at the PG; never printed.
 *
 * @param value not blank
 */
record SecretKey(String value) {

    public SecretKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the PG's secret key is blank; set PG_SECRET_KEY");
        }
    }

    @Override
    public String toString() {
        return "SecretKey[***]";
    }
}
