#!/bin/sh
# The two roles of docs/operations.md: one owns the tables, the other is what the server works as.
set -eu
psql --set ON_ERROR_STOP=1 --set password="$POSTGRES_PASSWORD" --username "${POSTGRES_USER:-postgres}" <<'SQL'
CREATE ROLE bellgrid_owner LOGIN PASSWORD :'password';
CREATE ROLE bellgrid LOGIN PASSWORD :'password';
CREATE DATABASE bellgrid OWNER bellgrid_owner;
SQL
