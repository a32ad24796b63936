-- After every migration: each row that belongs to a district is seen and changed only by who works for that district,
-- and the application may do what it does and nothing to the tables themselves. New tables need no line of their own.
DO $$
DECLARE
    of_districts record;
BEGIN
    FOR of_districts IN
        SELECT c.table_name AS name, CASE c.table_name WHEN 'districts' THEN 'id' ELSE 'district_id' END AS district
          FROM information_schema.columns c
          JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
           AND (c.column_name = 'district_id' OR (c.table_name = 'districts' AND c.column_name = 'id'))
           AND NOT EXISTS (SELECT FROM pg_policies p
                            WHERE p.schemaname = c.table_schema AND p.tablename = c.table_name)
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_districts.name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', of_districts.name);
        EXECUTE format('CREATE POLICY own_district ON %I USING (works_for(%I))', of_districts.name, of_districts.district);
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA ${flyway:defaultSchema} TO "${application}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${flyway:defaultSchema} TO "${application}";
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${flyway:defaultSchema} TO "${application}";
-- Servers that wait for a migration job look here for how far it has come.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON flyway_schema_history FROM "${application}";
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_logs FROM "${application}";
