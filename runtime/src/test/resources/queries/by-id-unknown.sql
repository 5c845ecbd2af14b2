select "t0"."id" from "books" as "t0" where "t0"."id" = cast(? as uuid)
