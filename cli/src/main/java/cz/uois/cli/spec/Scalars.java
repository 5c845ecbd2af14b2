package cz.uois.cli.spec;

import java.util.regex.Pattern;

/** How plain scalars are spelled: one spelling for each value, the same for every YAML reader. */
final class Scalars {
  static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,39})(\\.[0-9]{1,40})?");

  // What the core schema of YAML 1.2 takes for null, a truth value or a number.
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
              + "|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
              + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  private Scalars() {}

  /** Whether every YAML 1.2 reader takes it for text. */
  static boolean isText(YamlNode.Scalar scalar) {
    return !scalar.plain() || isText(scalar.text());
  }

  /** The same of what has no quotes. */
  static boolean isText(String plain) {
    return !NO_TEXT.matcher(plain).matches();
  }

  static boolean isWhole(YamlNode.Scalar scalar) {
    return scalar.plain() && WHOLE.matcher(scalar.text()).matches();
  }

  static boolean isNumber(YamlNode.Scalar scalar) {
    return scalar.plain() && NUMBER.matcher(scalar.text()).matches();
  }

  static boolean isFlag(YamlNode.Scalar scalar) {
    return scalar.plain() && (scalar.text().equals("true") || scalar.text().equals("false"));
  }
}
