CREATE TABLE genres (
  id uuid PRIMARY KEY,
  created timestamptz(6) NOT NULL DEFAULT now(),
  lastchange timestamptz(6) NOT NULL DEFAULT now(),
  createdby_id uuid,
  name varchar(20) UNIQUE
);

CREATE TABLE books (
  id uuid PRIMARY KEY,
  created timestamptz(6) NOT NULL DEFAULT now(),
  lastchange timestamptz(6) NOT NULL DEFAULT now(),
  createdby_id uuid,
  title varchar(50) NOT NULL,
  "order" integer CONSTRAINT books_order_min CHECK ("order" >= 0),
  pages bigint,
  price numeric(8, 2),
  rating double precision,
  lent boolean,
  published date,
  due timestamptz(6),
  reading interval,
  extra jsonb,
  cover bytea,
  state varchar(10),
  genre_id uuid REFERENCES genres (id),
  sequel_id uuid REFERENCES books (id)
);
