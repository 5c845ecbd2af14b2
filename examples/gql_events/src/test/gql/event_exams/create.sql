-- 3 statements of create.gql e4b71c18d950
insert into "event_exams" ("id", "createdby_id", "rbacobject_id", "event_id", "term", "subject_id") values (cast(? as uuid), cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, cast(? as uuid)) on conflict ("id") do nothing returning "id";
select count(*) from "event_exams" where ("id" = cast(? as uuid) and "event_id" is not distinct from cast(? as uuid) and "term" is not distinct from ? and "subject_id" is not distinct from cast(? as uuid) and "createdby_id" is not distinct from cast(? as uuid) and "rbacobject_id" is not distinct from cast(? as uuid));
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."term", "t0"."subject_id" from "event_exams" as "t0" where "t0"."id" = cast(? as uuid)
