-- What a school is meant to spend of its district's budget, in US dollars a calendar month. None: nothing is meant. It is
-- there to be looked at; the district's budget alone refuses calls.
ALTER TABLE schools ADD COLUMN monthly_limit numeric(12, 2) CHECK (monthly_limit >= 0);
