package cz.uois.runtime.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ a(b: [1]) } | false",
        "{ a(b: [[1]]) } | true",
        "{a} {b} {c} (d) [e] | false",
        "[[[[ | true",
        "}}}} {{{{ | false",
        "{ a # [[[[[[ | false",
        "`{ a # [[[\n [[[ }` | true",
        "{ a(b: \"[[[[[[\") } | false",
        "{ a(b: \"\\\"[[[[[[\") } | false",
        "{ a(b: \"\") c(d: [[ ]]) } | true",
        "{ a(b: \"\"\"[[[\"[[[\"\"\") } | false",
        "{ a(b: \"\"\"\\\"\"\"[[[[[\"\"\") } | false",
        "{ a(b: \"\"\"x\"\"\" [[ ]]) } | true",
        "`{ a(b: \"unclosed\n [[ ]])` | true",
        "{ a(b: \" | false",
        "{ a(b: \"\"\" | false",
        "{ a(b: \"\\ | false",
      })
  void countsBracketsOutsideOfStringsAndComments(String document, boolean deeperThanThree) {
    assertEquals(deeperThanThree, Nesting.exceeds(document, 3));
  }
}
