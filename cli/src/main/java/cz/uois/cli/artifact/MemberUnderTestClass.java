package cz.uois.cli.artifact;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Content;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** {@code MemberUnderTest}: the member as its tests see it, over HTTP. */
final class MemberUnderTestClass {
  static final String NAME = "MemberUnderTest";

  private static final ClassName JSON_MAPPER =
      ClassName.get("tools.jackson.databind.json", "JsonMapper");
  private static final ClassName CONFIG = ClassName.get("cz.uois.runtime.config", "Config");

  private MemberUnderTestClass() {}

  static Artifact file(MemberTypes types) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc(
                "$L", "The member on an embedded PostgreSQL with the demo data, asked over HTTP.")
            .addField(
                FieldSpec.builder(
                        Pattern.class,
                        "STATEMENTS",
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .initializer(
                        "\n" + Content.Java.MARGIN + "      $T.compile($S)",
                        Pattern.class,
                        "(?m)^uois_sql_statements_total(?:\\{.*})? ([0-9.E]+)$")
                    .build())
            .addField(
                FieldSpec.builder(JSON_MAPPER, "json", Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", JSON_MAPPER)
                    .build())
            .addField(
                FieldSpec.builder(HttpClient.class, "http", Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("$T.newHttpClient()", HttpClient.class)
                    .build())
            .addField(RuntimeApi.SUBGRAPH, "subgraph", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(start(types))
            .addMethod(json())
            .addMethod(ask())
            .addMethod(statements())
            .addMethod(uri())
            .addMethod(
                MethodSpec.methodBuilder("close")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement("subgraph.close()")
                    .build());
    return TestClasses.file(types, type);
  }

  private static MethodSpec start(MemberTypes types) {
    return MethodSpec.constructorBuilder()
        .addParameter(Path.class, "database")
        .addException(Exception.class)
        .addCode(
            """
            $T<String, String> environment =
                $T.of(
                    "CONNECTION_STRING", "embedded:" + database,
                    "UOIS_ENV", "development",
                    "DEMO", "True",
                    "DEMODATA", "True",
                    "SYSTEMDATA", "systemdata.json",
                    "PORT", "0");
            subgraph = $T.start($T.read(environment), $T.MEMBER);
            subgraph.awaitReady($T.ofMinutes(2));
            """,
            Map.class,
            Map.class,
            RuntimeApi.SUBGRAPH,
            CONFIG,
            types.subgraph(),
            Duration.class)
        .build();
  }

  private static MethodSpec json() {
    return MethodSpec.methodBuilder("json")
        .addJavadoc("A text as JSON.")
        .returns(TestClasses.JSON_NODE)
        .addParameter(String.class, "text")
        .addStatement("return json.readTree(text)")
        .build();
  }

  private static MethodSpec ask() {
    return MethodSpec.methodBuilder("ask")
        .addJavadoc("The answer to a GraphQL request.")
        .returns(TestClasses.JSON_NODE)
        .addParameter(String.class, "query")
        .addParameter(TestClasses.JSON_NODE, "variables")
        .addException(IOException.class)
        .addException(InterruptedException.class)
        .addCode(
            """
            String body =
                json.createObjectNode().put("query", query).set("variables", variables).toString();
            $T request =
                $T.newBuilder(uri("/gql"))
                    .header("Content-Type", "application/json")
                    .POST($T.BodyPublishers.ofString(body))
                    .build();
            return json.readTree(http.send(request, $T.BodyHandlers.ofString()).body());
            """,
            HttpRequest.class,
            HttpRequest.class,
            HttpRequest.class,
            HttpResponse.class)
        .build();
  }

  private static MethodSpec statements() {
    return MethodSpec.methodBuilder("statements")
        .addJavadoc("How many SQL statements the member has sent so far.")
        .returns(long.class)
        .addException(IOException.class)
        .addException(InterruptedException.class)
        .addCode(
            """
            $T request = $T.newBuilder(uri("/metrics")).build();
            $T total =
                STATEMENTS.matcher(http.send(request, $T.BodyHandlers.ofString()).body());
            if (!total.find()) {
              throw new $T("/metrics has no uois_sql_statements_total");
            }
            return (long) Double.parseDouble(total.group(1));
            """,
            HttpRequest.class,
            HttpRequest.class,
            Matcher.class,
            HttpResponse.class,
            IllegalStateException.class)
        .build();
  }

  private static MethodSpec uri() {
    return MethodSpec.methodBuilder("uri")
        .addModifiers(Modifier.PRIVATE)
        .returns(URI.class)
        .addParameter(String.class, "path")
        .addStatement(
            "return $T.create($S + subgraph.port() + path)", URI.class, "http://127.0.0.1:")
        .build();
  }
}
