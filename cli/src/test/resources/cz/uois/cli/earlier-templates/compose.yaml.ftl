# The member with its database and a gateway: POSTGRES_PASSWORD=… docker compose up --build
# Several members: copy their services here and name each in SERVICES.
name: [=it.folder]

services:
  [=it.folder]:
    build: .
    image: [=it.folder]
    environment:
      POSTGRES_HOST: postgres:5432
      POSTGRES_DB: [=it.folder]
      POSTGRES_USER: postgres
      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}
      DEMODATA: ${DEMODATA:-False}
    depends_on:
      postgres:
        condition: service_healthy
    ports:
      - 127.0.0.1:[=it.port]:8000
    stop_grace_period: 30s
    read_only: true
    tmpfs:
      - /tmp
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true

  postgres:
    image: postgres:15
    environment:
      POSTGRES_DB: [=it.folder]
      POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?}
    volumes:
      - data:/var/lib/postgresql/data
    healthcheck:
      test: ["CMD", "pg_isready", "-U", "postgres"]
      interval: 5s
      timeout: 5s
      retries: 10
    security_opt:
      - no-new-privileges:true

  apollo:
    image: hrbolek/apollo_federation
    environment:
      SERVICES: '[{"name": "[=it.name]", "url": "http://[=it.folder]:8000/gql"}]'
    depends_on:
      [=it.folder]:
        condition: service_healthy
    ports:
      - 127.0.0.1:33002:3000
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges:true

volumes:
  data: {}
