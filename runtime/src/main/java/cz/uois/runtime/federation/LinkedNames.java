package cz.uois.runtime.federation;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstTransformer;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SchemaDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names that a schema gives to Federation's directives by its {@code @link}: by {@code import},
 * with {@code as}, or with a prefix. The library finds keys by Federation's own names only, so the
 * executable schema has these; what {@code _service} answers stays as it is written.
 */
final class LinkedNames {
  private static final String FEDERATION = "https://specs.apollo.dev/federation/";
  private static final String PREFIX = "__";

  private final String prefix;
  private final Map<String, String> names;

  private LinkedNames(String prefix, Map<String, String> names) {
    this.prefix = prefix;
    this.names = names;
  }

  /** The schema with Federation's own names. */
  static Document canonical(String sdl) {
    ParserEnvironment environment =
        ParserEnvironment.newParserEnvironment()
            .document(sdl)
            .parserOptions(ParserOptions.getDefaultSdlParserOptions())
            .build();
    Document document = Parser.parse(environment);
    return link(document).map(link -> of(link).rename(document)).orElse(document);
  }

  private static Optional<Directive> link(Document document) {
    return document.getDefinitions().stream()
        .filter(SchemaDefinition.class::isInstance)
        .flatMap(it -> ((SchemaDefinition) it).getDirectives("link").stream())
        .filter(LinkedNames::isFederation)
        .findFirst();
  }

  private static boolean isFederation(Directive directive) {
    return directive.getName().equals("link")
        && text(directive, "url").filter(url -> url.startsWith(FEDERATION)).isPresent();
  }

  private static LinkedNames of(Directive link) {
    Map<String, String> names = new HashMap<>();
    if (link.getArgument("import") != null
        && link.getArgument("import").getValue() instanceof ArrayValue imports) {
      for (Value<?> each : imports.getValues()) {
        if (each instanceof ObjectValue renamed) {
          field(renamed, "name")
              .ifPresent(name -> names.put(bare(field(renamed, "as").orElse(name)), bare(name)));
        }
      }
    }
    return new LinkedNames(text(link, "as").orElse("federation") + PREFIX, names);
  }

  private static Optional<String> text(Directive directive, String argument) {
    Argument found = directive.getArgument(argument);
    return found != null && found.getValue() instanceof StringValue text
        ? Optional.ofNullable(text.getValue())
        : Optional.empty();
  }

  private static Optional<String> field(ObjectValue object, String name) {
    return object.getObjectFields().stream()
        .filter(field -> field.getName().equals(name))
        .map(ObjectField::getValue)
        .filter(StringValue.class::isInstance)
        .findFirst()
        .map(value -> ((StringValue) value).getValue());
  }

  private static String bare(String directive) {
    return directive.startsWith("@") ? directive.substring(1) : directive;
  }

  private String canonicalName(String name) {
    return name.startsWith(prefix)
        ? name.substring(prefix.length())
        : names.getOrDefault(name, name);
  }

  private Document rename(Document document) {
    Set<String> renamed = new TreeSet<>(names.values());
    Document canonical = (Document) new AstTransformer().transform(document, new Renaming(renamed));
    return renamed.isEmpty()
        ? document
        : (Document) new AstTransformer().transform(canonical, new Importing(renamed));
  }

  /** Gives directives their own names, and tells which these are. */
  private final class Renaming extends NodeVisitorStub {
    private final Set<String> renamed;

    Renaming(Set<String> renamed) {
      this.renamed = renamed;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
      String name = canonicalName(node.getName());
      if (name.equals(node.getName())) {
        return TraversalControl.CONTINUE;
      }
      renamed.add(name);
      return TreeTransformerUtil.changeNode(context, node.transform(it -> it.name(name)));
    }
  }

  /** Imports the directives by their own names, beside those that have them already. */
  private static final class Importing extends NodeVisitorStub {
    private final Set<String> renamed;

    Importing(Set<String> renamed) {
      this.renamed = renamed;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    public TraversalControl visitDirective(Directive node, TraverserContext<Node> context) {
      if (!isFederation(node)) {
        return TraversalControl.CONTINUE;
      }
      ArrayValue.Builder imports = ArrayValue.newArrayValue();
      if (node.getArgument("import") != null
          && node.getArgument("import").getValue() instanceof ArrayValue given) {
        given.getValues().stream().filter(StringValue.class::isInstance).forEach(imports::value);
      }
      renamed.forEach(name -> imports.value(new StringValue("@" + name)));
      Directive link =
          Directive.newDirective()
              .name("link")
              .argument(node.getArgument("url"))
              .argument(new Argument("import", imports.build()))
              .build();
      return TreeTransformerUtil.changeNode(context, link);
    }
  }
}
