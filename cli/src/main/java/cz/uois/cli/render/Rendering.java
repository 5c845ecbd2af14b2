package cz.uois.cli.render;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a member as they will be written, sorted by path. */
public final class Rendering {
  private final SortedMap<String, RenderedFile> files;

  private Rendering(SortedMap<String, RenderedFile> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  /** A rendering of these files, whose paths differ. */
  public static Rendering of(Collection<RenderedFile> files) {
    SortedMap<String, RenderedFile> sorted = new TreeMap<>();
    for (RenderedFile file : files) {
      if (sorted.put(file.path(), file) != null) {
        throw new IllegalArgumentException(file.path() + " is rendered twice");
      }
    }
    return new Rendering(sorted);
  }

  /** Path to file. */
  public SortedMap<String, RenderedFile> files() {
    return files;
  }

  /** The text of a file. Asking for one that is not there is a bug of the asker. */
  public String text(String path) {
    RenderedFile file = files.get(path);
    if (file == null) {
      throw new IllegalArgumentException("no file " + path);
    }
    return file.bytes().text();
  }
}
