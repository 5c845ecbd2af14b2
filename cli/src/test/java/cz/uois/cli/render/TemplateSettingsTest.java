package cz.uois.cli.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cz.uois.cli.plan.Content;
import freemarker.template.TemplateException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates may do, and what of a machine reaches them, however they are written. */
final class TemplateSettingsTest {
  private static final Locale BEFORE = Locale.getDefault();

  /** What a template prints. */
  public record View(String text, long number, BigDecimal fraction) {}

  private static final View VIEW = new View("initial", 1_234_567, new BigDecimal("1234.50"));

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(BEFORE);
  }

  @Test
  void makesNoObjectOfAnyClass() {
    TemplateException refused = refused("new");
    assertTrue(
        String.valueOf(refused.getMessage())
            .contains("Instantiating freemarker.template.utility.Execute"),
        () -> String.valueOf(refused.getMessage()));
    assertFalse(Files.exists(Path.of("uoiscanary")));
  }

  @Test
  void reachesNoMethodsOfJava() {
    assertTrue(String.valueOf(refused("api").getMessage()).contains("?api"), "?api");
  }

  @Test
  void stopsWhereAValueIsMissing() {
    assertTrue(String.valueOf(refused("nothing").getMessage()).contains("it.nothing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cs-CZ", "tr-TR", "ar-EG-u-nu-arab", "en-US"})
  void printsNumbersAndLettersAsOnAnyMachine(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertEquals("1234567 1234.5\n", rendered("number", VIEW));
    assertEquals("|INITIAL\n", rendered("locale", VIEW));
  }

  @Test
  void printsWhatLooksLikeATemplateInData() {
    View hostile =
        new View("${7*7} [=7*7] <#assign x=1> #{1+1} <@oops/> </#if>", 1, BigDecimal.ONE);
    assertEquals("${it.text} " + hostile.text() + " #{it.number}\n", rendered("data", hostile));
  }

  private static TemplateException refused(String template) {
    IllegalStateException failure =
        assertThrows(IllegalStateException.class, () -> rendered(template, VIEW));
    return assertInstanceOf(TemplateException.class, failure.getCause());
  }

  private static String rendered(String template, View view) {
    return new Templates(TemplateSet.CURRENT)
        .render(new Content.Template("stranger/" + template, view));
  }
}
