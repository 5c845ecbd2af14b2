# The whole system

Members behind one gateway, with the database, the frontend and what watches them.

```sh
cp .env.example .env    # fill in what is empty
docker compose up --build
```

| what | where |
|---|---|
| web pages and the authority | <http://localhost:[=it.frontendPort]> |
| gateway | <http://localhost:[=it.gatewayPort]/api/gql> |
| pgAdmin | <http://localhost:[=it.pgadminPort]> |
| Prometheus | <http://localhost:[=it.prometheusPort]> |
| Grafana | <http://localhost:[=it.grafanaPort]> |
| members | the ports in `compose.yaml`, as <http://localhost:[=it.members[0].port]/gql> |

- `uois compose` writes `compose.yaml`, `prometheus/prometheus.yml`, `postgres/databases.sql` and `gateway/subgraphs/` anew; your changes to
  services go into `compose.override.yaml`. All other files are yours after the first writing.
- `npm ci --ignore-scripts` in `gateway/` once: then `uois compose` also asks Apollo's own composer, and keeps what it makes in `gateway/supergraph.graphql`.
- Logs of the members: `docker compose logs syslog`, and in the volume `logs`.
