-- Whether a transaction may see and change the rows of a district: it has said at its beginning for which one it works.
CREATE FUNCTION works_for(district uuid) RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN CASE current_setting('bellgrid.district', true)
               WHEN '*' THEN true
               WHEN '' THEN false
               ELSE district = current_setting('bellgrid.district', true)::uuid
           END;
