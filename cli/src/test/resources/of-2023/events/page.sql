-- 3 statements of page.gql 36ccf4f20dd6
select "t0"."id", "t0"."name" from "events" as "t0" where ("t0"."type_id" = cast(? as uuid) and ("t0"."name" = ? or "t0"."name_en" like ?)) order by "t0"."name" desc, "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."name" from "eventtypes" as "t0" where "t0"."name" like ? order by "t0"."name" asc, "t0"."id" asc offset ? rows fetch next ? rows only;
select "t0"."id", "t0"."name" from "eventtypes" as "t0" where "t0"."name" = ? order by "t0"."name" asc, "t0"."id" asc offset ? rows fetch next ? rows only
