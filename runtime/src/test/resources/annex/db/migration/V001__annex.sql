CREATE TABLE annex_rooms (id uuid PRIMARY KEY);
