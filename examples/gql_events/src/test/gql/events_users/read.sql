-- 1 statement of read.gql c280c15ba1f5
select "t0"."id", "t0"."lastchange", "t0"."event_id", "t0"."user_id", "t0"."invitationtype_id", "t0"."presencetype_id" from "events_users" as "t0" where "t0"."id" = cast(? as uuid)
