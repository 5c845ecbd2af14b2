package cz.uois.cli.render;

import cz.uois.cli.plan.Content;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text by FreeMarker. Templates can print and loop and nothing else: no class can be reached from
 * them, and no machine's locale reaches their output. Interpolation is {@code [=it.name]}, because
 * half of the files made have a meaning of their own for the dollar sign.
 */
final class Templates {
  private final Configuration configuration;

  Templates(TemplateSet set) {
    configuration = configuration(set);
  }

  String render(Content.Template content) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("it", content.model());
    variables.put("graphql", new GraphQlText());
    variables.put("json", new JsonText());
    variables.put("markdown", new MarkdownText());
    variables.put("sql", new SqlText());
    variables.put("xml", new XmlText());
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(content.template() + ".ftl").process(variables, out);
    } catch (IOException | TemplateException e) {
      // They come out of our own jar: the user's disk has no part in it.
      throw new IllegalStateException("template " + content.template() + " fails", e);
    }
    return out.toString();
  }

  private static Configuration configuration(TemplateSet set) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    configuration.setClassForTemplateLoading(Templates.class, set.root());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setNumberFormat("computer");
    configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setObjectWrapper(new DefaultObjectWrapper(Configuration.VERSION_2_3_34));
    return configuration;
  }
}
