package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class RuntimeApiTest {
  static List<ClassName> names() {
    return RuntimeApi.all();
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesAClassOfTheRuntime(ClassName name) {
    assertDoesNotThrow(
        () -> Class.forName(name.canonicalName(), false, RuntimeApiTest.class.getClassLoader()));
  }
}
