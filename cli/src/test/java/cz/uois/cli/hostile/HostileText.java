package cz.uois.cli.hostile;

import java.util.List;
import java.util.Random;

/**
 * Texts that end comments, strings and literals of the languages that are generated, and then do
 * something that is seen: the canary is a system property, a file, a table and a GraphQL field.
 */
final class HostileText {
  /** Name of what must never be there. */
  static final String CANARY = "uoiscanary";

  private static final String JAVA =
      " static { System.setProperty(\"uoiscanary\", \"sang\"); try { new"
          + " java.io.File(\"uoiscanary\").createNewFile(); } catch (Exception e) { } } ";
  private static final String SQL = "; create table uoiscanary (id int); ";

  /** Where each language could be left, alone and with something to run behind it. */
  private static final List<String> CORPUS =
      List.of(
          "*/" + JAVA + "/*",
          "*" + "/",
          "/*",
          "\\u002a/" + JAVA + "/\\u002a",
          "\\u002a\\u002f" + JAVA + "//",
          "\\uuuuu002a\\uu002f" + JAVA + "/*",
          "\\\\u002a/" + JAVA + "/*",
          "\\u000a" + JAVA + "//",
          "\\u000d\\u000a}" + JAVA,
          "\\u0022;" + JAVA + "//",
          "\";" + JAVA + "//",
          "\\\";" + JAVA + "//",
          "\"\"\";" + JAVA,
          "C:\\users\\new",
          "ends with \\",
          "\\",
          "\\u",
          "\\uD800",
          "$T $L $N $S $W $Z $$ $[ $] $< $1T",
          "{@link java.lang.Object} {@code x} {@snippet} @Deprecated @see",
          "<pre>{@literal",
          "'" + SQL + "--",
          "''" + SQL + "--",
          "\\'" + SQL + "--",
          "\\\\'" + SQL + "--",
          "$$" + SQL + "$$",
          "$a$" + SQL + "$a$",
          "*/" + SQL + "/*",
          "'; raise exception 'uoiscanary'; --",
          "\\." + SQL,
          "E'\\x27" + SQL,
          "U&'\\0027'" + SQL + "UESCAPE '!'",
          "?; ?1 :name %s ${flyway:defaultSchema}",
          "\"\"\" } type Query { uoiscanary: Int } \"\"\"",
          "\\\"\"\" } extend type Query { uoiscanary: Int }",
          "# \" } extend type Query { uoiscanary: Int }",
          "\" extend type Query { uoiscanary: Int } \"",
          "$(touch uoiscanary)",
          "`touch uoiscanary`",
          "; touch uoiscanary; #",
          "&& touch uoiscanary || true",
          "RUN touch uoiscanary",
          "${X} ${X:-y} ${X:?z} $X $$ $${X}",
          "${user.home} ${env.PATH} @project.basedir@ #{1+1} *{x} %{x}",
          "${7*7} ${\"freemarker.template.utility.Execute\"?new()(\"touch uoiscanary\")}",
          "<#assign x=\"freemarker.template.utility.Execute\"?new()>${x(\"touch uoiscanary\")}",
          "[=\"freemarker.template.utility.Execute\"?new()(\"touch uoiscanary\")] [=it.folder]",
          "[#assign x=1] </#list> <@oops/> <#-- -->",
          "a: b",
          "- a",
          "? a",
          "!!javax.script.ScriptEngineManager [x]",
          "&a *a <<: {}",
          "yes",
          "0x1F",
          "--- # ... %YAML",
          "| >- {a: b} [c, d]",
          "# not a heading",
          "1. not a list",
          "> not a quote",
          "``` ~~~ ` `` *x* _y_ ~~z~~ **b**",
          "| a | --- | b |",
          "<script>uoiscanary()</script>",
          "[x](javascript:uoiscanary()) ![y](http://uoiscanary.invalid/z)",
          "<http://uoiscanary.invalid> http://uoiscanary.invalid/ www.uoiscanary.invalid",
          "&lt;script&gt; &#60; &amp;amp; &#x3c;",
          "<!-- x --> <![CDATA[ y ]]> <?php z ?>",
          "]]></description><packaging>pom</packaging><!--",
          "--></description><build/>",
          "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;",
          "\"}, {\"a\": \"b\"}",
          "\\\"}], \\u0000",
          "</title></desc><script>uoiscanary()</script>",
          "}%%{init: {\"theme\": \"dark\"}}%%",
          "\"] click x \"javascript:uoiscanary()\"",
          "\"]; evil [label=<<b>x</b>>]; \"",
          "\\N \\G \\L \\l &quot; #quot; #35;",
          "../../etc/passwd",
          "..\\..\\windows",
          "/etc/passwd",
          "C:\\Windows\\System32",
          "CON",
          "NUL.txt",
          "file. ",
          "\u202e*/" + JAVA + "/*\u202c",
          "\u2066 if (admin) \u2069",
          "line\u2028separator\u2029and\u0085next",
          "\ufeff\u200b\u200d\u2060\u00ad",
          "nul\u0000byte",
          "escape\u001b]0;uoiscanary\u0007\u001b[2J\u009b31m",
          "tab\tand\r\nline",
          "\ud83d\ude00 \ud83c\udde8\ud83c\uddff P\u0159\u00edli\u0161"
              + " \u017elu\u0165ou\u010dk\u00fd",
          "e\u0301 A\u030a \u1112\u1161\u11ab",
          "\ufb01 \u212a \u2126 \u0130 \u0131 \u017f",
          "\ufdd0 \uffff \uffff",
          "\udc00 lone \ud800",
          "100 % of % and %d",
          "a".repeat(500),
          "\u017e".repeat(501),
          "\"" + "\\".repeat(250),
          "'".repeat(300),
          "*/".repeat(100));

  private static final List<String> SCRAPS =
      List.of(
          "\\",
          "\"",
          "'",
          "`",
          "$",
          "{",
          "}",
          "${",
          "$(",
          "*/",
          "/*",
          "//",
          "--",
          "#",
          "\"\"\"",
          "\\u",
          "u002a",
          "<",
          ">",
          "&",
          "@",
          "%",
          ";",
          ":",
          ": ",
          " #",
          "|",
          "[",
          "]",
          "(",
          ")",
          "\n",
          "\t",
          "\u0000",
          "\u202e",
          "\u2028",
          "\u0085",
          "\ud83d\ude00",
          "\ud800",
          " ",
          "E'",
          "]]>",
          "<!--",
          "-->",
          "[=",
          "<#if>",
          "$T",
          "{@",
          "!",
          "?",
          "*",
          "=",
          "~",
          "^",
          ".",
          ",");

  private HostileText() {}

  /** One of the corpus, one of it with damage, two of it together, or any characters at all. */
  static String next(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> any(CORPUS, random);
      case 1 -> any(CORPUS, random) + any(SCRAPS, random) + any(CORPUS, random);
      case 2 -> scraps(random);
      case 3 -> unicode(random);
      default -> damaged(any(CORPUS, random), random);
    };
  }

  private static String scraps(Random random) {
    StringBuilder out = new StringBuilder("x");
    for (int i = random.nextInt(12); i >= 0; i--) {
      out.append(any(SCRAPS, random));
    }
    return out.toString();
  }

  private static String damaged(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(out.length() + 1);
      switch (random.nextInt(4)) {
        case 0 -> out.insert(at, any(SCRAPS, random));
        case 1 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(3)));
        case 2 -> out.insert(at, out.substring(at, Math.min(out.length(), at + 6)));
        default -> out.insert(at, unicode(random));
      }
    }
    return out.toString();
  }

  // Half of it where letters and signs of old scripts are, the rest anywhere up to the last plane.
  private static String unicode(Random random) {
    StringBuilder out = new StringBuilder();
    for (int i = random.nextInt(20); i >= 0; i--) {
      out.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x0600 : 0x110000));
    }
    return out.toString();
  }

  static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
