# Stages: build, test (docker build --target test .), runtime.
FROM maven:3.9-eclipse-temurin-[=it.versions["java"]] AS build
WORKDIR /member
COPY pom.xml ./
COPY .uois/repo .uois/repo
RUN mvn -B -q dependency:go-offline
COPY src src
COPY systemdata.json ./
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
