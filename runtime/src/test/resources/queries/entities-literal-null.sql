select "t0"."id", "t0"."name" from "shelves" as "t0" where "t0"."id" = any (cast(? as uuid[]))
