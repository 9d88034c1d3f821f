package io.paymentsystem.testsupport;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A fresh database in the embedded PostgreSQL, and the role that owns it. */
record EmbeddedDatabase(String role, String url) implements JdbcConnectionDetails {

    static EmbeddedDatabase ownedBy(String role) {
        return new EmbeddedDatabase(role, Infrastructure.databaseOwnedBy(role));
    }

    @Override
    public String getUsername() {
        return role;
    }

    @Override
    public String getPassword() {
        return role;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }
}
