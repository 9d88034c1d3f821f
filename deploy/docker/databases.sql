-- One role and one database of the same name per service, none open to another role. The passwords are for a system on one's own
-- machine; elsewhere make the roles yourself and give the services DATABASE_URL, DATABASE_USER and DATABASE_PASSWORD.
CREATE ROLE enrollment LOGIN REPLICATION PASSWORD 'enrollment';
CREATE DATABASE enrollment OWNER enrollment;
REVOKE ALL ON DATABASE enrollment FROM PUBLIC;

CREATE ROLE gateway LOGIN REPLICATION PASSWORD 'gateway';
CREATE DATABASE gateway OWNER gateway;
REVOKE ALL ON DATABASE gateway FROM PUBLIC;

CREATE ROLE compensation LOGIN REPLICATION PASSWORD 'compensation';
CREATE DATABASE compensation OWNER compensation;
REVOKE ALL ON DATABASE compensation FROM PUBLIC;

CREATE ROLE reconciliation LOGIN REPLICATION PASSWORD 'reconciliation';
CREATE DATABASE reconciliation OWNER reconciliation;
REVOKE ALL ON DATABASE reconciliation FROM PUBLIC;

REVOKE ALL ON DATABASE postgres FROM PUBLIC;
REVOKE ALL ON DATABASE template1 FROM PUBLIC;
