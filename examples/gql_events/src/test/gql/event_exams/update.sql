-- 2 statements of update.gql 578030739c06
update "event_exams" set "lastchange" = greatest(clock_timestamp(), "lastchange" + interval '1 microsecond'), "term" = ?, "subject_id" = cast(? as uuid), "changedby_id" = cast(? as uuid) where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone) and "event_exams"."rbacobject_id" = any (cast(? as uuid[]))) returning "id";
select "t0"."id", "t0"."lastchange", "t0"."term", "t0"."subject_id" from "event_exams" as "t0" where "t0"."id" = cast(? as uuid)
