-- 1 statement of read.gql b864e6444be3
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."user_id", "t0"."state_id" from "event_invitations" as "t0" where "t0"."id" = cast(? as uuid)
