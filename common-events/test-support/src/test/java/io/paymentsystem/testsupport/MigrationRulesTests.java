package io.paymentsystem.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationRulesTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "drop table payment",
        "DROP TABLE IF EXISTS payment",
        "drop view v",
        "drop publication outbox_publication",
        "truncate payment",
        "alter table payment rename to paid",
        "alter table payment rename column amount to won",
        "ALTER TABLE payment\n    RENAME amount TO won",
        "alter table if exists only payment drop column amount",
        "alter table payment drop amount",
        "alter table payment add column note text, drop column amount",
        "alter table payment alter column amount type numeric(10, 2)",
        "alter table payment alter amount set data type numeric",
        "alter table payment alter column note set not null",
        "alter table payment alter column note drop default",
        "alter table payment add column note text not null",
        "alter table payment add note text not null check (note <> '')",
        "do $$ begin execute 'drop table payment'; end $$",
        "create table a (b int); -- and then\n/* all of */ drop table payment;",
    })
    void refuseWhatAnOlderVersionCouldNotLiveWith(String sql) {
        assertThat(MigrationRules.violations(sql)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "create table payment (id uuid primary key, note text not null)",
        "alter table payment add column note text",
        "alter table payment add column note text not null default ''",
        "alter table payment add column half bigint not null generated always as (amount / 2) stored, add column note text",
        "alter table payment set (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02)",
        "alter table payment alter column note drop not null",
        "alter table payment drop constraint payment_note_check",
        "alter table payment add constraint noted check (note is not null) not valid",
        "drop index payment_note",
        "update payment set note = 'drop table payment; rename'",
        "-- drop table payment\n/* alter table payment drop column amount; */ select 1",
        "create index payment_note on payment (note)",
    })
    void allowWhatItDoesNotNotice(String sql) {
        assertThat(MigrationRules.violations(sql)).isEmpty();
    }
}
