# Stages: build, test (docker build --target test .), runtime.
FROM maven:3.9-eclipse-temurin-[=it.versions["java"]] AS build
# PostgreSQL, which the tests start, does not run as root.
RUN useradd --create-home --uid 10001 member && install -d -o member -g member /member
USER member
WORKDIR /member
COPY --chown=member:member pom.xml ./
COPY --chown=member:member .uois/repo .uois/repo
RUN mvn -B -q dependency:go-offline
COPY --chown=member:member src src
COPY --chown=member:member systemdata.json ./
RUN mvn -B -q -DskipTests package

FROM build AS test
RUN mvn -B verify

FROM eclipse-temurin:[=it.versions["java"]]-jre AS runtime
WORKDIR /member
COPY --from=build /member/target/lib lib
COPY --from=build /member/target/[=it.folder]-1.0.0.jar member.jar
COPY --from=build /member/systemdata.json ./
ENV UOIS_HOST=0.0.0.0 PORT=8000 JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", "member.jar", "cz.uois.runtime.HealthProbe"]
ENTRYPOINT ["java", "-jar", "member.jar"]
