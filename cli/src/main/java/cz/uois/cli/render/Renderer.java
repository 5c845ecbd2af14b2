package cz.uois.cli.render;

import cz.uois.cli.model.Member;
import cz.uois.cli.plan.Artifact;
import cz.uois.cli.plan.Bytes;
import cz.uois.cli.plan.Content;
import cz.uois.cli.plan.Plan;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Makes the text of each planned file. */
public final class Renderer {
  // By identity: a member is large, and each of its tables asks.
  private final IdentityHashMap<Member, Map<String, String>> tables = new IdentityHashMap<>();

  private final Templates templates = new Templates();

  private Renderer() {}

  /** The texts of a plan: the same plan gives the same bytes on any machine. */
  public static Rendering render(Plan plan) {
    Renderer renderer = new Renderer();
    List<RenderedFile> files = new ArrayList<>();
    for (Artifact artifact : plan.artifacts()) {
      files.add(
          new RenderedFile(
              artifact.path(),
              artifact.ownership(),
              artifact.origin(),
              renderer.bytes(artifact.content())));
    }
    return Rendering.of(files);
  }

  private Bytes bytes(Content content) {
    return switch (content) {
      case Content.Copy copy -> copy.bytes();
      case Content.Java java -> Bytes.of(JavaLayout.of(java.file()));
      case Content.Table table -> Bytes.of(table(table));
      case Content.Template template -> Bytes.of(templates.render(template));
    };
  }

  // jOOQ makes all tables of a member in one run.
  private String table(Content.Table table) {
    String source = tables.computeIfAbsent(table.member(), TableSources::of).get(table.className());
    if (source == null) {
      throw new IllegalStateException("jOOQ made no class " + table.className());
    }
    return source;
  }
}
