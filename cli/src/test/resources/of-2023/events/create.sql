-- 4 statements of create.gql c0aeb6cf5808
select 1 from uois_members where member = ? for share;
insert into "events" ("id", "createdby_id", "rbacobject_id", "name", "startdate", "type_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as timestamp with time zone), cast(? as uuid)) on conflict ("id") do nothing returning "id";
with recursive d(id, path, level) as (select c."id", coalesce(p."path" || '/', '') || cast(c."id" as text), 1 from "events" as c left join "events" as p on p."id" = c."masterevent_id" where c."id" = any(?) union all select c."id", d.path || '/' || cast(c."id" as text), d.level + 1 from "events" as c join d on c."masterevent_id" = d.id where d.level < 1000), u as (update "events" set "path" = d.path from d where "events"."id" = d.id and "events"."path" is distinct from d.path returning 1) select count(*) from u;
select "t0"."id", "t0"."name", "t0"."startdate", "t0"."lastchange" from "events" as "t0" where "t0"."id" = cast(? as uuid)
