-- 2 statements of delete-of-nothing.gql dae3d69e59e2
delete from "events" where ("id" = cast(? as uuid) and "lastchange" = cast(? as timestamp with time zone)) returning "id";
select 1 as "one" from "events" where "id" = cast(? as uuid)
