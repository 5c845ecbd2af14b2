# cp .env.example .env, then fill in what is empty. Never commit .env.

# Administrator of PostgreSQL, whom the members connect as
POSTGRES_PASSWORD=
# Who may log in to pgAdmin, an e-mail address, at port [=it.pgadminPort]
PGADMIN_EMAIL=
PGADMIN_PASSWORD=
# Who may log in to Grafana, at port [=it.grafanaPort]
GRAFANA_USER=
GRAFANA_PASSWORD=
# What the frontend, which is the authority as well, salts passwords with
SALT=

# production or development
UOIS_ENV=production
# True acts as the demo user, without tokens; members start so in development alone
DEMO=False
# True feeds all of systemdata.json, False only tables of types and categories
DEMODATA=False
# True tells the members' schemas to whoever asks: for the docs of GraphiQL, and for /voyager.
# Empty, only development does; the gateway needs it in neither
UOIS_INTROSPECTION=
# Where the web pages are seen from outside
DOMAIN=localhost:[=it.frontendPort]

# Another authority than the frontend, another member that is asked for roles, and another
# frontend, if these are not right:
# JWTPUBLICKEYURL=http://frontend:8000/oauth/publickey
# JWTRESOLVEUSERPATHURL=http://frontend:8000/oauth/userinfo
# GQLUG_ENDPOINT_URL=[=it.roles]
# FRONTEND_IMAGE=hrbolek/frontend
