-- 3 statements of keys.gql c7385d192181
select "t0"."id" from "products" as "t0" where "t0"."id" = ?;
select "t0"."id", "t0"."sku", "t0"."package" from unnest(cast(? as text[]), cast(? as text[])) as k(c0, c1) join "products" as "t0" on ("t0"."sku" = "k"."c0" and "t0"."package" = "k"."c1");
select "t0"."id", "t0"."sku", "t0"."variation_id" from unnest(cast(? as text[]), cast(? as text[])) as k(c0, c1) join "products" as "t0" on ("t0"."sku" = "k"."c0" and "t0"."variation_id" = "k"."c1")
