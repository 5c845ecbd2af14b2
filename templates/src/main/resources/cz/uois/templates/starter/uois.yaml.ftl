# The member as a whole. One file per entity lies in entities/.
uois: 1                        # version of this language
member: [=it.member]
description: [=it.title]
port: 33010                    # where docker compose and 'uois run' put it

# Types that other members own. What refers to them here is added to them in the federation.
external:
  [=it.external.key]: {type: [=it.external.type]}
